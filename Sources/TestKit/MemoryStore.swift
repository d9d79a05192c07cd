import Civil
import Control
import DemoDay
import Journal
import Shows
import Staffing

/// A store without a file: the same journal, rules and answers as the real one, in memory, for several seats.
public final class MemoryStore {
    /// How it does its work.
    public enum Health: Equatable, Sendable {
        case well
        /// Every change fails, as on a full disk.
        case failing(reason: String)
        /// Nothing is answered until it is well again; then everything is, in order.
        case hanging
        /// The database has been written by a newer program.
        case readOnly(reason: String)
    }

    public var health = Health.well
    /// How long anything takes.
    public var latency: Milliseconds = 2
    public internal(set) var day: DemoDay
    public internal(set) var journal: [JournalLine] = []
    /// Where the lines of a moment stand.
    var places: [Moment: [Int]] = [:]
    /// What was put into the emergency file and is not merged yet, oldest first.
    public private(set) var emergency: [JournalLine] = []
    /// Whether the emergency file can be written.
    public var emergencyFails = false
    /// Whether signs of life get lost, so that every desk looks silent.
    public var losesBeats = false
    var desks: [RoomID: (seat: Seat, taken: Moment)] = [:]
    var beats: [SeatID: Moment] = [:]
    public internal(set) var openRuns: [House.OpenRun] = []
    var roomsOfRuns: [RunID: RoomID] = [:]
    public internal(set) var templates: [Template] = []
    public internal(set) var ticks: [Tick] = []
    public internal(set) var series: [ShowSeries] = []
    var inverses: [Sequence: Change] = [:]
    var roles: [Sequence: Role] = [:]

    /// What made a line.
    enum Role { case change, undo, redo }

    public init(_ day: DemoDay) {
        self.day = day
        ticks = day.ticks
    }

    public var newest: Sequence { journal.last?.sequence ?? .start }

    func keep(_ change: Change, at moment: Moment, by seat: Seat) {
        emergency.append(JournalLine(sequence: .start, at: moment, seat: seat, change: change))
    }

    /// Writes what waits in the emergency file, as every opening of the store does: it happened, so no rule is asked.
    func mergeEmergency() {
        for line in emergency where !knows(line.change, at: line.at, by: line.seat) {
            write(line.change, at: line.at, by: line.seat, role: .change)
        }
        emergency = []
    }

    /// Merges the emergency file where anything can be written.
    /// - Returns: why nothing can.
    func recover() -> String? {
        switch health {
        case .failing(let reason), .readOnly(let reason): return reason
        case .well, .hanging: break
        }
        mergeEmergency()
        return nil
    }

    /// Whether the same change of the same seat and moment is in the journal: then it is written once.
    func knows(_ change: Change, at moment: Moment, by seat: Seat) -> Bool {
        known(change, at: moment, by: seat) != nil
    }

    func known(_ change: Change, at moment: Moment, by seat: Seat) -> JournalLine? {
        places[moment]?.lazy.map { self.journal[$0] }.first { $0.seat == seat && $0.change == change }
    }

    /// Lines are counted from 1, without gaps.
    func lines(after sequence: Sequence) -> ArraySlice<JournalLine> {
        journal[min(Int(sequence.number), journal.count)...]
    }
}

extension MemoryStore {
    /// The lines of the newest run, oldest first.
    public var run: [Run.Line] {
        guard let id = roomsOfRuns.keys.max() else { return [] }
        return lines(of: id)
    }

    /// The room of a run that is in the journal.
    public func room(of run: RunID) -> RoomID? { roomsOfRuns[run] }

    public func lines(of run: RunID) -> [Run.Line] {
        journal.compactMap { line in
            guard case .run(let id, let step) = line.change, id == run else { return nil }
            return step
        }
    }

    /// The numbers of the cues that have been taken, by the journal, in order.
    public var aired: [String] {
        journal.compactMap { line in
            guard case .run(_, .took(let take)) = line.change else { return nil }
            return take.cue.number
        }
    }

    /// The reasons of refusals and missing confirmations in the newest run.
    public var refusals: [String] {
        run.compactMap { line in
            guard case .refused(_, let reason) = line else { return nil }
            return reason
        }
    }
}

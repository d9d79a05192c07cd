import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

/// Everything that happens to a control room, in one order.
public enum Event: Equatable, Sendable {
    /// A person did something at the terminal; `lag` is how long it may have waited before anyone looked, `together` how many
    /// keys were read with it.
    case input(Terminal.Input, lag: Milliseconds, together: Int = 1)
    case woke(Alarm)
    case store(StoreReport)
    case obs(RoomID, Report)
    /// A picture that was asked for has come, or has not.
    case picture(RoomID, PictureReport)
    case themes(ThemeReport)
    /// A search for a roster says how far it is, or what it found.
    case solving(RosterReport)
    /// A file that was to be saved is, or is not.
    case saved(name: String, SaveOutcome)
    /// A time zone that was asked for; nil where this machine has none of that name.
    case zone(name: String, Zone?)
    case signal(Signal)
    /// A program outside asks for something; `lag` is how long it may have waited before anyone looked.
    case asked(RemoteRequest, from: Asker, lag: Milliseconds)
    /// No program outside can ask, and why.
    case socketFailed(reason: String)
    /// The terminal is drawn again from nothing, as after a suspension.
    case resumed

    /// What asks the program to stop from outside.
    public enum Signal: String, Equatable, Sendable {
        case terminate, hangUp
    }
}

extension Event {
    /// One event for this and the next, where the next makes this one old: the levels of one OBS, of which the peaks stay.
    public func joined(with next: Event) -> Event? {
        guard case .obs(let room, .meters(let before)) = self, case .obs(room, .meters(let after)) = next else {
            return nil
        }
        return .obs(room, .meters(after.keepingPeaks(of: before)))
    }
}

/// What became of a file.
public enum SaveOutcome: Equatable, Sendable {
    case written(path: String)
    case failed(reason: String)
}

/// Answers of the store.
public enum StoreReport: Equatable, Sendable {
    case loaded(Query, Answer)
    case committed(Ticket, CommitOutcome)
    case undone(UndoOutcome)
    /// Lines of the journal past the last one reported, own ones included, and the place they reach to.
    case news([JournalLine], upTo: Sequence)
    /// The store has stopped accepting writes, and why.
    case readOnly(reason: String)
    case failed(reason: String)
    /// Another file is read from here on: nothing that was loaded holds any more.
    case reopened
    /// A line kept in the emergency file, or the reason it could not be.
    case kept(Ticket, failure: String?)
    /// What was in the emergency file is in the journal, or the reason it is not.
    case recovered(failure: String?)
}

/// Answers about themes.
public enum ThemeReport: Equatable, Sendable {
    case shown(name: String, all: [String])
    case failed(String)
}

/// The name of a request to the store, by which its answer is recognised.
public struct Ticket: Hashable, Sendable {
    public var number: UInt64

    public init(_ number: UInt64) { self.number = number }
}

/// Timers by name: setting one again replaces it.
public enum Alarm: Hashable, Sendable {
    /// The next digit on screen changes.
    case tick
    case heartbeat
    /// A commit on which something on air waits is overdue.
    case commitOverdue(Ticket)
    /// OBS should have confirmed by now.
    case confirmationDue(RoomID, CueID)
    /// OBS should by now show a scene that was asked for outside the rundown.
    case sceneDue(RoomID)
    /// Something of a run comes by itself.
    case automaticDue(RoomID)
    /// The next picture of OBS is due.
    case pictureDue
    /// The next group of a cue's actions is due.
    case actionsDue(RoomID, CueID)
}

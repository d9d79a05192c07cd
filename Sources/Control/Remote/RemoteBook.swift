import Civil
import Journal
import Shows

/// Requests from outside that are not answered yet, and what keeps one that is repeated from filling log and journal.
struct RemoteBook: Equatable, Sendable {
    /// An act that the journal has not answered.
    struct Asked: Equatable, Sendable {
        var asker: Asker
        var act: RemoteAct
        var room: RoomID
        var at: Moment
        /// What is said once it is done.
        var words: String
    }

    var asked: [Ticket: Asked] = [:]
    /// Acts that are out and that OBS has to confirm before they are answered.
    var unconfirmed: [Asked] = []
    /// When panic was last asked for from outside, by room.
    var panics: [RoomID: Moment] = [:]
    private var refusals: [String: Moment] = [:]

    /// Nobody waits longer than this for OBS: it would have spoken by then, or never will.
    static let patience: Milliseconds = .seconds(30)
    private static let quiet: Milliseconds = 2000

    /// Whether a refusal is to be said, and not the same one over and over, as from a script that tries again and again.
    /// How long there is still to wait makes no other refusal of it.
    mutating func isNews(_ refusal: String, at now: Moment) -> Bool {
        refusals = refusals.filter { now.elapsed(since: $0.value) < Self.quiet }
        let kind = refusal.filter { !$0.isNumber }
        return refusals.updateValue(now, forKey: kind) == nil
    }

    /// Whether a panic is a further one and no repeat, as from a pedal that is held down.
    mutating func isNewPanic(in room: RoomID, at now: Moment) -> Bool {
        let last = panics.updateValue(now, forKey: room)
        return last.map { now.elapsed(since: $0) >= TakeGuard.silence } ?? true
    }
}

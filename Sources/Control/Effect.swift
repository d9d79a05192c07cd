import Civil
import Journal
import OBSProtocol
import Shows

/// What a control room asks of the world; plain data, performed by adapters, answered by events.
public enum Effect: Equatable, Sendable {
    case load(Query)
    /// Read a time zone by its IANA name.
    case loadZone(String)
    /// Write a change unless its subject has moved on past `after`.
    case commit(Change, after: Sequence, at: Moment, Ticket)
    case undo(at: Moment)
    case redo(at: Moment)
    /// Put a line that could not be committed in time where a crash cannot lose it.
    case keep(Change, at: Moment, Ticket)
    /// Bring what waits in the emergency file into the journal, whatever the rules say, and clear the file.
    case recover
    /// A sign of life for the desks this seat holds.
    case beat(at: Moment)
    case obs(RoomID, OBSCommand, tag: UInt64)
    /// Ask OBS for a picture and make it fit the terminal; once answered, once.
    case picture(RoomID, PictureRequest)
    case reconnectOBS(RoomID)
    /// Have a room's OBS followed in what somebody looks at now, and in no more.
    case want(RoomID, Wants)
    case wake(at: Moment, Alarm)
    case cancelWake(Alarm)
    case showTheme(name: String)
    /// Search a roster beside the loop; heard of by its number.
    case solve(RosterJob)
    /// Stop a search, which then tells the best it has.
    case stopSolving(UInt64)
    /// Put a text into the clipboard of whoever sits at the terminal.
    case copy(String)
    /// Save a text where this seat keeps what it writes for people.
    case save(name: String, text: String)
    /// Keep what a person has chosen for the next start.
    case remember(Remembered)
    /// Tells a program outside what its request came to; once for each.
    case answer(Asker, RemoteAnswer)
    case log(String)
    case suspend
    case quit
}

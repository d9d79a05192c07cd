/// One thing a session tells its owner, in order; a `Mirror` folds them into what is known of OBS.
public enum Report: Equatable, Sendable {
    case link(Link)
    /// Everything, read anew; what was known before is void.
    case snapshot(Snapshot)
    /// One thing OBS said by itself, or that was read again because of it.
    case changed(OBSEvent)
    case stats(Stats)
    /// How loud the inputs that are heard are, 20 times a second while `Wants.meters` is set.
    case meters([Meter])
    /// An order to an output has left, or was taken back (nil) because OBS refused it.
    case ordered(OutputName, OutputOrder?)
    /// What OBS sent back to a `.request` command that it accepted, or to a `.batch`; `.answered` follows.
    case responded(tag: UInt64, JSON)
    case answered(tag: UInt64, outcome: Outcome)
    /// Any event, as OBS sent it; only where `Session.Settings.events` asks for all of them.
    case said(WireEvent)
    /// Something from OBS that was not understood, for the log.
    case oddity(String)
}

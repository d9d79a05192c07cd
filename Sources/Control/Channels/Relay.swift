import OBSProtocol

/// Another OBS by which channels go out, and what it last said; no room, no desk, nothing of it is on a program bus here.
struct Relay: Equatable, Sendable {
    let name: String
    var mirror = Mirror()
}

/// A second output of a room's OBS, as it was last asked about: OBS says nothing of it by itself.
struct PolledOutput: Equatable, Sendable {
    /// The last answers, newest last; two make a rate.
    var push: Push
    /// The question under way.
    var asked: UInt64?
}

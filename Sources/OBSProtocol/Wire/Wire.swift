/// The requests, answers, events and shapes of obs-websocket as types, under the names that OBS gives them.
///
/// Everything here but its foundation is generated; see `protocol/obs-websocket.table`. What is read is read leniently:
/// members that are not known are passed over, so the JSON it came from is kept beside wherever it may matter.
public enum Wire {}

/// An object of the protocol with members of known types.
public protocol WireStruct: WireValue {
    init(_ object: WireObject) throws(WireMisfit)
    /// What goes over the wire; a member that is nil is left out.
    var members: [String: JSON] { get }
}

extension WireStruct {
    public init(wire: JSON) throws(WireMisfit) { self = try Self(try WireObject(wire)) }
    public var wire: JSON { .object(members) }
}

/// Something that can be asked of OBS.
public protocol WireRequest: WireStruct {
    /// What OBS answers with where it did what was asked.
    associatedtype Answer: WireStruct
    static var name: String { get }
}

/// What one kind of event says.
public protocol WireEventValue: WireStruct {
    static var name: String { get }
}

extension Wire {
    /// An answer that says only that it was done.
    public struct Nothing: WireStruct {
        public init() {}
        public init(_ object: WireObject) throws(WireMisfit) {}
        public var members: [String: JSON] { [:] }
    }
}

/// One event as OBS sent it: what it says, where its kind is known, beside the JSON it came as.
public struct WireEvent: Equatable, Sendable {
    public var name: String
    public var data: JSON
    /// nil where the kind is not known, or not all is there that belongs to it.
    public var known: Wire.Event?

    public init(name: String, data: JSON) {
        self.name = name
        self.data = data
        known = try? Wire.Event(name: name, WireObject(data))
    }
}

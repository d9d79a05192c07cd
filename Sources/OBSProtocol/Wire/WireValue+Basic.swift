extension WireValue {
    fileprivate static func misfit(_ expected: String, _ found: JSON) -> WireMisfit {
        WireMisfit(place: "", expected: expected, found: found)
    }
}

extension Bool: WireValue {
    public init(wire: JSON) throws(WireMisfit) {
        guard let value = wire.bool else { throw Self.misfit("true or false", wire) }
        self = value
    }

    public var wire: JSON { .bool(self) }
}

extension Int: WireValue {
    public init(wire: JSON) throws(WireMisfit) {
        guard let value = wire.int.flatMap(Int.init(exactly:)) else { throw Self.misfit("a whole number", wire) }
        self = value
    }

    public var wire: JSON { .integer(Int64(self)) }
}

extension Double: WireValue {
    public init(wire: JSON) throws(WireMisfit) {
        guard let value = wire.double else { throw Self.misfit("a number", wire) }
        self = value
    }

    public var wire: JSON { .number(self) }
}

extension String: WireValue {
    public init(wire: JSON) throws(WireMisfit) {
        guard let value = wire.string else { throw Self.misfit("a text", wire) }
        self = value
    }

    public var wire: JSON { .string(self) }
}

extension JSON: WireValue {
    public init(wire: JSON) throws(WireMisfit) { self = wire }
    public var wire: JSON { self }
}

extension [String: JSON]: WireValue {
    public init(wire: JSON) throws(WireMisfit) {
        guard let value = wire.object else { throw Self.misfit("an object", wire) }
        self = value
    }

    public var wire: JSON { .object(self) }
}

extension Array: WireValue where Element: WireValue {
    public init(wire: JSON) throws(WireMisfit) {
        guard let values = wire.array else { throw Self.misfit("a list", wire) }
        self = []
        reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            do throws(WireMisfit) {
                append(try Element(wire: value))
            } catch {
                throw error.within("[\(index)]")
            }
        }
    }

    public var wire: JSON { .array(map(\.wire)) }
}

/// One of OBS's words for a choice; newer OBSes may have more of them.
public protocol WireChoice: WireValue {
    init(text: String)
    /// OBS's own word.
    var text: String { get }
}

extension WireChoice {
    public init(wire: JSON) throws(WireMisfit) {
        guard let text = wire.string else { throw Self.misfit("a text", wire) }
        self.init(text: text)
    }

    public var wire: JSON { .string(text) }
}

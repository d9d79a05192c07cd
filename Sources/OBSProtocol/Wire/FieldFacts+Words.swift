extension FieldFacts {
    /// What took the place of a field that is no more.
    var heir: String? { name == "canvasName" ? "name the canvas by canvasUuid" : nil }
}

extension FieldFacts.Kind {
    /// For a person: `a whole number`.
    public var words: String {
        switch self {
        case .bool: "true or false"
        case .integer: "a whole number"
        case .number: "a number"
        case .string: "a text"
        case .any: "anything"
        case .object: "an object"
        case .choice(let name): ProtocolTable.words(ofChoice: name).joined(separator: ", ")
        case .shape: "an object"
        case .list(let element): "a list, each \(element.words)"
        }
    }
}

extension ClosedRange<Double> {
    /// For a person: `0 to 20`, `at least 1`.
    public var words: String {
        switch (lowerBound.isFinite, upperBound.isFinite) {
        case (true, true): "\(Self.plain(lowerBound)) to \(Self.plain(upperBound))"
        case (true, false): "at least \(Self.plain(lowerBound))"
        case (false, true): "at most \(Self.plain(upperBound))"
        case (false, false): "any number"
        }
    }

    private static func plain(_ bound: Double) -> String { Int(exactly: bound).map { "\($0)" } ?? "\(bound)" }
}

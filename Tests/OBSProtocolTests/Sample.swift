import OBSProtocol

/// Data that fits the facts, made from them.
enum Sample {
    enum Amount { case everything, leastPossible }

    /// Things are named by name where that can be chosen.
    static func request(_ facts: RequestFacts, _ amount: Amount) -> JSON {
        var members = object(facts.fields, amount).object ?? [:]
        for rule in facts.rules {
            switch rule {
            case .exactlyOne(let names), .atMostOne(let names):
                for name in names.dropFirst() { members[name] = nil }
                let isNeeded = rule == .exactlyOne(names)
                if isNeeded, let first = names.first, let field = facts.fields.first(where: { $0.name == first }) {
                    members[first] = value(field, amount)
                }
            case .together, .needs: break
            }
        }
        return .object(members)
    }

    static func object(_ fields: [FieldFacts], _ amount: Amount) -> JSON {
        var members: [String: JSON] = [:]
        for field in fields where field.until == nil {
            switch (field.presence, amount) {
            case (.required, _), (_, .everything): members[field.name] = value(field, amount)
            case (.nullable, .leastPossible): members[field.name] = .null
            case (.optional, .leastPossible), (.removable, .leastPossible), (.selector, .leastPossible): break
            }
        }
        return .object(members)
    }

    private static func value(_ field: FieldFacts, _ amount: Amount) -> JSON {
        let range = field.range ?? 1...8
        let least = range.lowerBound.isFinite ? range.lowerBound : min(0, range.upperBound)
        return value(field.kind, least: least, amount)
    }

    private static func value(_ kind: FieldFacts.Kind, least: Double, _ amount: Amount) -> JSON {
        switch kind {
        case .bool: true
        case .integer: .integer(Int64(least))
        case .number: .number(least)
        case .string: "Mic 1"
        case .any: [1, "two", nil]
        case .object: ["of_a_plug_in": ["deep": 1.5]]
        case .choice(let name): .string(ProtocolTable.words(ofChoice: name).last ?? "")
        case .shape(let name): object(ProtocolTable.members(ofShape: name), amount)
        case .list(let element): [value(element, least: least, amount), value(element, least: least, amount)]
        }
    }
}

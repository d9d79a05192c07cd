import Civil

/// Whether a request can be sent: by what is known of the protocol, and by what one OBS offers.
public struct RequestCheck: Sendable {
    /// The requests that this OBS takes; nil while no OBS has said so.
    public var offered: Set<String>?
    /// The obs-websocket of this OBS, where it is known.
    public var version: ProtocolVersion?

    public init(offered: Set<String>? = nil, version: ProtocolVersion? = nil) {
        self.offered = offered
        self.version = version
    }

    /// By what an OBS said of itself; nil where it has said nothing yet.
    public init(_ versions: Versions?) {
        let offered = versions?.requests ?? []
        self.init(
            offered: offered.isEmpty ? nil : offered, version: versions.flatMap { ProtocolVersion($0.websocket) })
    }

    /// Everything that is wrong, in the order of the request's fields; empty where it can leave.
    ///
    /// A request that only this OBS knows passes, since nothing can be said of it.
    public func faults(_ name: String, _ data: JSON) -> [RequestFault] {
        guard let facts = ProtocolTable.request(named: name) else {
            return offered?.contains(name) == true ? [] : [unheard(name)]
        }
        if let offered, !offered.contains(name) { return [notOffered(facts)] }
        guard let members = data.isNull ? [:] : data.object else {
            return [RequestFault(name, "\(data.kind) is no request data", expected: "an object, as in {…}")]
        }
        return faults(members, fields: facts.fields, within: "", of: name)
            + facts.rules.compactMap { fault($0, members) }
    }

    /// What is wrong whatever OBS it is sent to. A name that nobody heard of may be one of an OBS newer than our table,
    /// unless it is nearly one that is known.
    public static func surely(_ name: String, _ data: JSON) -> [RequestFault] {
        guard ProtocolTable.request(named: name) == nil, meant(by: name) == nil else {
            return RequestCheck().faults(name, data)
        }
        return []
    }

    // MARK: the request

    private static func meant(by name: String) -> String? {
        let known = ProtocolTable.requests
        return known.first { $0.formerly == name }?.name ?? Suggestion.nearest(to: name, in: known.map(\.name))
    }

    private func unheard(_ name: String) -> RequestFault {
        RequestFault(
            name, "there is no such request",
            mend: Self.meant(by: name).map { "did you mean \($0)?" } ?? "siaran obs call --list names them all")
    }

    private func notOffered(_ facts: RequestFacts) -> RequestFault {
        let has = version.map { "this OBS has obs-websocket \($0)" } ?? "this OBS"
        if let version, version < facts.since {
            return RequestFault(facts.name, "it came with obs-websocket \(facts.since) and \(has)", mend: "update OBS")
        }
        return RequestFault(facts.name, "\(version == nil ? has : "\(has), which") does not offer it")
    }

    // MARK: its fields

    /// An OBS newer than our table may take what the table does not know.
    private var isBeyondTable: Bool { version.map { $0 > ProtocolTable.newest } ?? false }

    private func faults(
        _ members: [String: JSON], fields: [FieldFacts], within outer: String, of whole: String
    ) -> [RequestFault] {
        let known = Set(fields.map(\.name))
        let unknown = isBeyondTable ? [] : members.keys.filter { !known.contains($0) }.sorted()
        return fields.flatMap { fault($0, members[$0.name], at: outer + $0.name) }
            + unknown.map { name in
                let meant = Suggestion.nearest(to: name, in: fields.map(\.name))
                let all = fields.filter { $0.until == nil }.map(\.name).joined(separator: ", ")
                return RequestFault(
                    outer + name, "\(whole) has no such field",
                    mend: meant.map { "did you mean \($0)?" } ?? (all.isEmpty ? "it takes none" : "it takes \(all)"))
            }
    }

    private func fault(_ field: FieldFacts, _ value: JSON?, at place: String) -> [RequestFault] {
        guard let value else {
            switch field.presence {
            case .required, .nullable: return [RequestFault(place, "it is missing", expected: field.kind.words)]
            case .optional, .removable, .selector: return []
            }
        }
        if let version, let since = field.since, version < since {
            return [RequestFault(place, "it came with obs-websocket \(since), and this OBS has \(version)")]
        }
        if let until = field.until, version.map({ $0 >= until }) ?? true {
            return [RequestFault(place, "obs-websocket \(until) has it no more", mend: field.heir)]
        }
        if value.isNull {
            switch field.presence {
            case .nullable, .removable: return []
            case .optional where field.kind != .any:
                return [RequestFault(place, "it is null", expected: field.kind.words, mend: "or leave it out")]
            case .required where field.kind != .any, .selector:
                return [RequestFault(place, "it is null", expected: field.kind.words)]
            case .required, .optional: return []
            }
        }
        if field.presence == .selector, value == "" {
            return [RequestFault(place, "it is empty", expected: "the name that OBS shows")]
        }
        return fault(field.kind, value, in: field.range, at: place)
    }

    private func fault(
        _ kind: FieldFacts.Kind, _ value: JSON, in range: ClosedRange<Double>?, at place: String
    ) -> [RequestFault] {
        let misfit = [RequestFault(place, "\(value.kind) does not fit", expected: kind.words)]
        switch kind {
        case .any: return []
        case .bool: return value.bool == nil ? misfit : []
        case .string: return value.string == nil ? misfit : []
        case .object: return value.object == nil ? misfit : []
        case .integer, .number:
            guard let number = value.double, kind == .number || value.int != nil else { return misfit }
            guard let range, !range.contains(number) else { return [] }
            return [RequestFault(place, "\(value.kind) is out of range", expected: range.words)]
        case .choice(let name):
            guard let text = value.string else { return misfit }
            let words = ProtocolTable.words(ofChoice: name)
            guard !words.contains(text), !isBeyondTable else { return [] }
            let meant = Suggestion.nearest(to: text, in: words).map { "did you mean \($0)?" }
            return [RequestFault(place, "there is no \(value.kind)", expected: kind.words, mend: meant)]
        case .shape(let name):
            guard let members = value.object else { return misfit }
            return faults(members, fields: ProtocolTable.members(ofShape: name), within: place + ".", of: place)
        case .list(let element):
            guard let values = value.array else { return misfit }
            return values.enumerated().flatMap { fault(element, $0.element, in: range, at: "\(place)[\($0.offset)]") }
        }
    }

    // MARK: what they have to do with each other

    private func fault(_ rule: FieldRule, _ members: [String: JSON]) -> RequestFault? {
        let there = { (names: [String]) in names.filter { members[$0] != nil } }
        switch rule {
        case .exactlyOne(let names) where there(names).isEmpty:
            return RequestFault(names[0], "it is missing", expected: names.joined(separator: " or "))
        case .exactlyOne(let names), .atMostOne(let names):
            guard there(names).count > 1 else { return nil }
            let both = there(names).joined(separator: " and ")
            return RequestFault(there(names)[1], "\(both) are both there", expected: "one of them")
        case .together(let names):
            guard !there(names).isEmpty, let missing = names.first(where: { members[$0] == nil }) else { return nil }
            return RequestFault(missing, "it is missing", expected: names.joined(separator: " and ") + " together")
        case .needs(let name, let other):
            guard members[name] != nil, members[other] == nil else { return nil }
            return RequestFault(name, "it says nothing without \(other)", expected: "\(other) beside it")
        }
    }
}

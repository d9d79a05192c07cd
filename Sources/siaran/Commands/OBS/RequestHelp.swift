import ArgumentParser
import Civil
import OBSProtocol

/// What the table knows of requests, for a shell.
enum RequestHelp {
    static func list(category text: String?, isJSON: Bool) throws {
        let category = try text.map { try self.category($0) }
        let requests = ProtocolTable.requests.filter { category == nil || $0.category == category }
        if isJSON {
            for request in requests { print(line(request).text) }
            return
        }
        var last: ProtocolCategory?
        for request in requests {
            if request.category != last {
                if last != nil { print("") }
                print(request.category.rawValue)
                last = request.category
            }
            let since = request.since > ProtocolVersion(5, 0, 2) ? "  since \(request.since)" : ""
            print("  " + request.name.padded(to: 36) + request.effect.rawValue + since)
        }
    }

    static func category(_ text: String) throws -> ProtocolCategory {
        if let category = ProtocolCategory(rawValue: text) { return category }
        let all = ProtocolCategory.allCases.map(\.rawValue)
        let meant = Suggestion.nearest(to: text, in: all).map { "did you mean \($0)?" }
        throw OBSExit.wrong.said(
            "there is no category \(text) (\(meant ?? "there are: \(all.joined(separator: ", "))"))")
    }

    static func describe(_ name: String, isJSON: Bool) throws {
        guard let request = ProtocolTable.request(named: name) else {
            throw OBSExit.wrong.said(
                RequestCheck().faults(name, .null).map(\.description).joined(separator: "\n"))
        }
        if isJSON { return print(line(request).text) }
        let origin = request.isDocumented ? "since obs-websocket \(request.since)" : "not documented by OBS"
        print("\(request.name): \(request.category.rawValue), \(request.effect.rawValue), \(origin)")
        say("takes", request.fields)
        for rule in request.rules { print("    \(words(rule))") }
        say("answers", request.answer)
    }

    private static func say(_ heading: String, _ fields: [FieldFacts]) {
        print("\(heading)\(fields.isEmpty ? " nothing" : ":")")
        for field in fields { for line in lines(field, indent: "    ") { print(line) } }
    }

    private static func lines(_ field: FieldFacts, indent: String) -> [String] {
        var words = [field.kind.words]
        if let range = field.range { words.append(range.words) }
        switch field.presence {
        case .required, .selector: break
        case .optional: words.append("may be left out")
        case .nullable: words.append("may be null")
        case .removable: words.append("may be left out; null removes it")
        }
        if let until = field.until {
            words.append("until obs-websocket \(until)")
        } else if let since = field.since {
            words.append("since obs-websocket \(since)")
        }
        let inner: [String] =
            switch field.kind.shape {
            case nil: []
            case let shape?: ProtocolTable.members(ofShape: shape).flatMap { lines($0, indent: indent + "    ") }
            }
        return ["\(indent)\(field.name.padded(to: 28)) \(words.joined(separator: ", "))"] + inner
    }

    private static func words(_ rule: FieldRule) -> String {
        switch rule {
        case .exactlyOne(let names): "one of \(names.joined(separator: ", "))"
        case .atMostOne(let names): "one at most of \(names.joined(separator: ", "))"
        case .together(let names): "\(names.joined(separator: " and ")) together"
        case .needs(let name, let other): "\(name) only with \(other)"
        }
    }

    private static func line(_ request: RequestFacts) -> JSON {
        [
            "request": .string(request.name), "category": .string(request.category.rawValue),
            "since": .string("\(request.since)"), "effect": .string(request.effect.rawValue),
            "documented": .bool(request.isDocumented), "fields": .array(request.fields.map(line)),
            "rules": .array(request.rules.map { .string(words($0)) }), "answer": .array(request.answer.map(line)),
        ]
    }

    private static func line(_ field: FieldFacts) -> JSON {
        var members: [String: JSON] = [
            "name": .string(field.name), "is": .string(field.kind.words),
            "required": .bool(field.presence == .required || field.presence == .nullable),
        ]
        if let since = field.since { members["since"] = .string("\(since)") }
        if let until = field.until { members["until"] = .string("\(until)") }
        if let range = field.range {
            if range.lowerBound.isFinite { members["least"] = .number(range.lowerBound) }
            if range.upperBound.isFinite { members["most"] = .number(range.upperBound) }
        }
        return .object(members)
    }
}

extension FieldFacts.Kind {
    /// The shape of it, or of what is in its list.
    fileprivate var shape: String? {
        switch self {
        case .shape(let name): name
        case .list(let element): element.shape
        case .bool, .integer, .number, .string, .any, .object, .choice: nil
        }
    }
}

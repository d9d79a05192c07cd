import Civil

extension Action: CustomStringConvertible {
    /// The action as its line would say it; reading this text gives the same action.
    public var description: String {
        switch self {
        case .scene(let name, let mix): "scene \(Self.quoted(name))" + (mix.map { " with \($0.description)" } ?? "")
        case .mute(let input): "mute \(Self.quoted(input))"
        case .unmute(let input): "unmute \(Self.quoted(input))"
        case .text(let input, let text): "text \(Self.quoted(input)) \(Self.quoted(text))"
        case .play(let input): "play \(Self.quoted(input))"
        case .stop(let input): "stop \(Self.quoted(input))"
        case .show(let source): "show \(Self.quoted(source))"
        case .hide(let source): "hide \(Self.quoted(source))"
        case .record(let order): "record \(order.rawValue)"
        case .stream(let order): "stream \(order.rawValue)"
        case .pin(let sku): "pin \(Self.quoted(sku))"
        case .wait(let length): "wait \(Self.text(of: length))"
        case .note(let text): "note \(Self.quoted(text))"
        case .request(let name, let data): "obs \(name)" + (data.isEmpty ? "" : " \(data)")
        }
    }

    static func quoted(_ name: String) -> String {
        let escaped = name.reduce(into: "") { text, character in
            if character == "\"" || character == "\\" { text.append("\\") }
            text.append(character)
        }
        return "\"\(escaped)\""
    }

    static func text(of length: Milliseconds) -> String {
        length.count % 1000 == 0 ? "\(length.count / 1000)s" : "\(length.count)ms"
    }
}

extension Action.Mix: CustomStringConvertible {
    public var description: String {
        let name = name.contains { $0 == " " || $0 == ";" || $0 == "\"" } ? Action.quoted(name) : name
        return name + (length.map { " \(Action.text(of: $0))" } ?? "")
    }
}

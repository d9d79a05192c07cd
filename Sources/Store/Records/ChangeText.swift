import Foundation
import Journal

/// Changes as JSON text: a kind, its version and a payload.
///
/// Version 1 of every kind is Swift's own coding of the enum. When a kind's shape changes, its version rises and this
/// file learns to read the older one; `Tests/JournalTests/Fixtures` holds a text of each that must be read for ever.
public enum ChangeText {
    /// A kind or version that this build does not know, or a payload it cannot read.
    public struct Unreadable: Error, Hashable, Sendable {
        public var what: String
    }

    /// `{"kind":…,"payload":…,"version":…}`, keys sorted.
    public static func of(_ change: Change) throws -> String {
        try JSONText.of(Envelope(kind: change.kind.rawValue, version: change.kind.version, payload: change))
    }

    public static func change(_ text: String) throws(Unreadable) -> Change {
        do {
            let head = try JSONText.value(Head.self, text)
            try check(kind: head.kind, version: head.version)
            return try JSONText.value(Envelope.self, text).payload
        } catch let unreadable as Unreadable {
            throw unreadable
        } catch {
            throw Unreadable(what: "a line that cannot be read: \(error)")
        }
    }

    /// The payload alone, for a row whose columns hold the kind and the version.
    static func payload(_ change: Change) throws -> String { try JSONText.of(change) }

    static func change(kind: String, version: Int, payload: String) throws(Unreadable) -> Change {
        try check(kind: kind, version: version)
        do {
            return try JSONText.value(Change.self, payload)
        } catch {
            throw Unreadable(what: "a line \(kind) version \(version) that cannot be read: \(error)")
        }
    }

    private static func check(kind: String, version: Int) throws(Unreadable) {
        guard let known = Change.Kind(rawValue: kind) else { throw Unreadable(what: "a line of kind \(kind)") }
        guard (1...known.version).contains(version) else {
            throw Unreadable(what: "a line of kind \(kind) version \(version)")
        }
    }

    private struct Head: Decodable {
        var kind: String
        var version: Int
    }

    private struct Envelope: Codable {
        var kind: String
        var version: Int
        var payload: Change
    }
}

/// JSON as it stands in columns and files: one line, keys sorted, so that equal values are equal texts.
enum JSONText {
    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
    private static let decoder = JSONDecoder()

    static func of(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try decoder.decode(type, from: Data(text.utf8))
    }

    /// Most hosts have none of some: nothing is read then.
    static func levels(_ text: String) throws -> [String: Int] {
        text == "{}" ? [:] : try value([String: Int].self, text)
    }

    static func list(_ text: String) throws -> [String] { try value([String].self, text) }
}

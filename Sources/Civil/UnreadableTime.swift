/// A text that was to be a date, a time or a length and is none.
public struct UnreadableTime: Error, Hashable, Sendable, CustomStringConvertible {
    public var text: String
    /// What the text was read as: `time of day`.
    public var kind: String
    /// The shape that is read, with an example.
    public var expected: String

    public init(text: String, kind: String, expected: String) {
        self.text = text
        self.kind = kind
        self.expected = expected
    }

    public var description: String { "\"\(text)\" is no \(kind); expected \(expected)" }
}

extension Decoder {
    /// One text, read by `read`; what it refuses becomes a decoding error that keeps its words.
    func readTime<Value>(_ read: (String) throws(UnreadableTime) -> Value) throws -> Value {
        let container = try singleValueContainer()
        let text = try container.decode(String.self)
        do throws(UnreadableTime) {
            return try read(text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }
}

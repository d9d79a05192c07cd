/// A text that was to be a recurrence rule and is none.
public struct UnreadableRule: Error, Hashable, Sendable, CustomStringConvertible {
    /// The whole text.
    public var text: String
    /// The part of it that is wrong, as it was written: `BYDAY=XX`.
    public var part: String
    /// What is wrong with it, and what was expected instead.
    public var reason: String

    public var description: String {
        part.isEmpty || part == text ? "rule \"\(text)\": \(reason)" : "rule \"\(text)\": \(part): \(reason)"
    }
}

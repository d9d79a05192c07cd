/// One line of iCalendar as RFC 5545 means it (3.1): unfolded, taken apart, its value as it was written.
public struct ContentLine: Hashable, Sendable {
    /// In capitals.
    public var name: String
    public var parameters: [Parameter]
    public var value: String
    /// Where it begins in its file, from 1; 0 for one that is to be written.
    public var number: Int

    public struct Parameter: Hashable, Sendable {
        /// In capitals.
        public var name: String
        public var values: [String]

        public init(_ name: String, _ values: [String]) {
            self.name = name
            self.values = values
        }
    }

    public init(_ name: String, _ value: String, parameters: [Parameter] = [], number: Int = 0) {
        self.name = name
        self.value = value
        self.parameters = parameters
        self.number = number
    }

    /// A line whose value is a text, which is escaped.
    public init(_ name: String, text: String, parameters: [Parameter] = []) {
        self.init(name, EscapedText.escaping(text), parameters: parameters)
    }

    /// The first value of a parameter; nil where the line has none of that name.
    public func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.values.first }

    /// The value as a text.
    public var text: String { EscapedText.reading(value) }
}

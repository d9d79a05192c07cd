extension StringProtocol {
    /// Without the blanks at both ends, no-break spaces and line ends among them.
    public var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isBlank { rest.removeFirst() }
        while let last = rest.last, last.isBlank { rest.removeLast() }
        return String(rest)
    }
}

extension Character {
    /// White space, and the marks without width that a copied table brings along.
    public var isBlank: Bool { isWhitespace || self == "\u{FEFF}" || self == "\u{200B}" }
}

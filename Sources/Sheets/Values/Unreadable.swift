/// What a cell would have to hold to be read, such as `a length such as 5m`.
struct Unreadable: Error, Hashable {
    var expected: String

    init(_ expected: String) { self.expected = expected }
}

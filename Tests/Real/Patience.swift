/// What did not come true in time, and what was seen instead.
struct NeverCameTrue: Error, CustomStringConvertible {
    let what: String
    let seen: String

    var description: String { "\(what): not in time. Seen instead:\n\(seen)" }
}

/// Looks again and again until what is seen satisfies the condition, and returns it.
///
/// - Parameter seconds: generous, since it is spent only by a test that fails.
@discardableResult
func eventually<Seen>(
    _ what: String, within seconds: Int = 10, see: () async throws -> Seen, until holds: (Seen) -> Bool
) async throws -> Seen {
    let patience = ContinuousClock.now + .seconds(seconds)
    while true {
        let seen = try await see()
        if holds(seen) { return seen }
        guard ContinuousClock.now < patience else { throw NeverCameTrue(what: what, seen: "\(seen)") }
        try await Task.sleep(for: .milliseconds(20))
    }
}

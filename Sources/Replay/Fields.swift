import Civil

/// An object's fields, read with errors that name the field.
struct Fields: Sendable {
    var values: [String: Field]

    init(_ field: Field) throws(ReplayTrouble) {
        guard case .object(let values) = field else { throw ReplayTrouble(place: "", expected: "an object {…}") }
        self.values = values
    }

    /// The longest length a plan or a log may name: ten years, so that no sum of them overflows.
    static let longest: Int64 = 315_360_000_000

    /// Refuses what no key of the format is, where a misspelt one would change every number.
    func only(_ keys: [String]) throws(ReplayTrouble) {
        guard let stranger = values.keys.filter({ !keys.contains($0) }).min() else { return }
        throw ReplayTrouble(place: stranger, expected: "another key: \(keys.joined(separator: ", "))")
    }

    /// Keys the format does not know; they change nothing, and whoever misspelt one is told.
    func strangers(besides keys: [String], in place: String) -> [String] {
        values.keys.filter { !keys.contains($0) }.sorted().map { place + $0 }
    }

    /// Nil where the field is absent or null.
    func text(_ key: String) throws(ReplayTrouble) -> String? {
        guard let value = value(key) else { return nil }
        guard case .text(let text) = value else { throw ReplayTrouble(place: key, expected: "a text in quotes") }
        return text
    }

    func needed(_ key: String, _ what: String) throws(ReplayTrouble) -> String {
        guard let text = try text(key) else { throw ReplayTrouble(place: key, expected: what) }
        return text
    }

    func flag(_ key: String) throws(ReplayTrouble) -> Bool {
        guard let value = value(key) else { return false }
        guard case .flag(let flag) = value else { throw ReplayTrouble(place: key, expected: "true or false") }
        return flag
    }

    func whole(_ key: String) throws(ReplayTrouble) -> Int64? {
        guard let value = value(key) else { return nil }
        guard case .whole(let whole) = value else { throw ReplayTrouble(place: key, expected: "a whole number") }
        return whole
    }

    func length(_ key: String, atLeast least: Int64 = -longest) throws(ReplayTrouble) -> Milliseconds? {
        guard let whole = try whole(key) else { return nil }
        guard whole >= least, whole <= Self.longest else {
            throw ReplayTrouble(place: key, expected: "milliseconds from \(least) to \(Self.longest)")
        }
        return Milliseconds(whole)
    }

    func instant(_ key: String) throws(ReplayTrouble) -> Instant? {
        guard let text = try text(key) else { return nil }
        do {
            return try Instant(rfc3339: text)
        } catch {
            throw ReplayTrouble(place: key, expected: error.expected)
        }
    }

    func timeOfDay(_ key: String) throws(ReplayTrouble) -> TimeOfDay? {
        guard let text = try text(key) else { return nil }
        do {
            return try TimeOfDay(parsing: text)
        } catch {
            throw ReplayTrouble(place: key, expected: error.expected)
        }
    }

    func object(_ key: String) throws(ReplayTrouble) -> Fields? {
        guard let field = value(key) else { return nil }
        do {
            return try Fields(field)
        } catch {
            throw error.inside(key)
        }
    }

    /// Nil where the field is absent or null.
    private func value(_ key: String) -> Field? {
        guard let value = values[key], value != .null else { return nil }
        return value
    }
}

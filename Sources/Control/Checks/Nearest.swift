/// Finds the name in OBS that a cue's was probably meant to be.
enum Nearest {
    static func mend(of name: String, in names: [String], otherwise: String) -> String {
        Self.name(to: name, in: names).map { "the nearest is \u{201c}\($0)\u{201d}" } ?? otherwise
    }

    /// The nearest of the names, if at most a third of its letters differ; case and blanks do not count.
    static func name(to wanted: String, in names: [String]) -> String? {
        let plain = plain(wanted)
        let near = names.lazy.map { (name: $0, letters: Self.plain($0)) }
            // What differs more in length alone is too far.
            .filter { abs($0.letters.count - plain.count) <= max(1, plain.count / 3) }
            .map { (name: $0.name, distance: distance(plain, $0.letters)) }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
        guard let near, near.distance <= max(1, plain.count / 3) else { return nil }
        return near.name
    }

    private static func plain(_ name: String) -> [Character] {
        Array(name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }.prefix(64))
    }

    /// How many letters must be put in, left out or changed (Levenshtein).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[right.count]
    }
}

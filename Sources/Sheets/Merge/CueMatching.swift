import Civil
import Shows

/// Finds the cue that each row of a sheet speaks of: by its number, and where numbers are missing by SKU and title.
struct CueMatching {
    /// For each row the place of its cue in the rundown; nil for a row that is new.
    private(set) var places: [Int?]

    init(_ rows: [SheetRow], with cues: [Cue]) {
        places = [Int?](repeating: nil, count: rows.count)
        var byNumber: [String: [Int]] = [:]
        var byText: [String: [Int]] = [:]
        for index in cues.indices {
            let number = cues[index].number.trimmed
            if !number.isEmpty { byNumber[number, default: []].append(index) }
            byText[Self.key(cues[index].product?.sku ?? "", cues[index].title), default: []].append(index)
        }
        var taken = Set<Int>()
        for (index, row) in rows.enumerated() {
            let number = row.text(.number).trimmed
            guard !number.isEmpty, let found = byNumber[number]?.filter({ !taken.contains($0) }) else { continue }
            // Of cues with one number the one of this title, else the first.
            let title = row.title.lowercased()
            guard let place = found.first(where: { cues[$0].title.trimmed.lowercased() == title }) ?? found.first else {
                continue
            }
            places[index] = place
            taken.insert(place)
        }
        for (index, row) in rows.enumerated() where places[index] == nil {
            let isNumbered = !row.text(.number).isEmpty
            let found = byText[Self.key(row.text(.sku), row.title)]?.first { place in
                !taken.contains(place) && (!isNumbered || cues[place].number.isEmpty)
            }
            guard let found else { continue }
            places[index] = found
            taken.insert(found)
        }
    }

    private static func key(_ sku: String, _ title: String) -> String {
        "\(sku.trimmed.lowercased())\u{1F}\(title.trimmed.lowercased())"
    }
}

extension SheetRow {
    /// What the cue is called: its title, else what it sells.
    var title: String {
        let title = text(.title)
        return title.isEmpty ? text(.product) : title
    }
}

import Civil

/// A grid of cells as a spreadsheet or a CSV file holds it, before anybody knows what its columns mean.
public struct Sheet: Hashable, Sendable {
    public var name: String
    /// Rows may be of different lengths; what is not there is blank.
    public var rows: [[Cell]]
    public var merged: [Block]

    /// One cell's value, as the file types it.
    public enum Cell: Hashable, Sendable {
        case blank
        case text(String)
        case number(Double)
        /// A part of a day shown as a clock: a time of day or a length, which its column decides.
        case clock(Milliseconds, Shape)
        case date(LocalTime)
        case truth(Bool)
        /// What a formula came to instead of a value: `#REF!`.
        case fault(String)

        /// What a clock shows of itself; hours and minutes alone are at times meant as minutes and seconds.
        public enum Shape: Hashable, Sendable {
            case hoursMinutes, hoursMinutesSeconds, minutesSeconds
        }
    }

    /// A rectangle of cells, both ends included, counted from 0.
    public struct Block: Hashable, Sendable {
        public var rows: ClosedRange<Int>
        public var columns: ClosedRange<Int>

        public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
            self.rows = rows
            self.columns = columns
        }
    }

    public init(name: String = "", rows: [[Cell]], merged: [Block] = []) {
        self.name = name
        self.rows = rows
        self.merged = merged
    }

    public subscript(row: Int, column: Int) -> Cell {
        guard rows.indices.contains(row), rows[row].indices.contains(column) else { return .blank }
        return rows[row][column]
    }

    /// How many columns the longest row has.
    public var width: Int { rows.lazy.map(\.count).max() ?? 0 }

    /// Puts the value of each merged block that spans rows of one column into all of them.
    public mutating func fillDown(column: Int) {
        for block in merged where block.columns == column...column {
            let value = self[block.rows.lowerBound, column]
            for row in block.rows where rows.indices.contains(row) {
                while rows[row].count <= column { rows[row].append(.blank) }
                rows[row][column] = value
            }
        }
    }
}

extension Sheet.Cell {
    public var isBlank: Bool {
        switch self {
        case .blank: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .number, .clock, .date, .truth, .fault: false
        }
    }

    /// The cell as a person reads it.
    public var shown: String {
        switch self {
        case .blank: ""
        case .text(let text): text.trimmed
        case .number(let number): Self.plain(number)
        case .clock(let length, let shape): Self.clock(length, shape)
        case .date(let date): date.time == .midnight ? date.date.iso : "\(date.date.iso) \(date.time.iso)"
        case .truth(let truth): truth ? "yes" : "no"
        case .fault(let name): name
        }
    }

    /// The cell as a file of texts holds it.
    func written(as format: SheetPage.Column.Format) -> String {
        // `05:14:00` sorts as it should, and a length stays `0:05:00`.
        if format == .timeOfDay, case .clock(let length, _) = self, (0..<86_400_000).contains(length.count) {
            return TimeOfDay(milliseconds: length.count).iso
        }
        return written
    }

    /// As a person types it in, to the millisecond.
    var written: String {
        guard case .clock(let length, _) = self, length.count % 1000 != 0 else { return shown }
        let rest = length.count.magnitude % 1000
        let digits = String(rest + 1000).dropFirst()
        return "\(Self.clock(length, .hoursMinutesSeconds)).\(digits)"
    }

    /// A number as people write it: `7` and not `7.0`, and without the last bits that a file's arithmetic leaves behind.
    static func plain(_ number: Double) -> String {
        if let whole = Int64(exactly: number) { return "\(whole)" }
        let rounded = (number * 1e9).rounded() / 1e9
        return Int64(exactly: rounded).map { "\($0)" } ?? "\(rounded)"
    }

    private static func clock(_ length: Milliseconds, _ shape: Shape) -> String {
        let seconds = length.count.magnitude / 1000
        let sign = length < .zero ? "-" : ""
        let (minute, second) = (twoDigits(seconds / 60 % 60), twoDigits(seconds % 60))
        return switch shape {
        case .hoursMinutes: "\(sign)\(seconds / 3600):\(minute)"
        case .hoursMinutesSeconds: "\(sign)\(seconds / 3600):\(minute):\(second)"
        case .minutesSeconds: "\(sign)\(twoDigits(seconds / 60)):\(second)"
        }
    }

    private static func twoDigits(_ number: UInt64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Sheet {
    /// A place as spreadsheets name it: `C12`.
    public static func name(row: Int, column: Int) -> String { "\(letters(column))\(row + 1)" }

    /// A column as spreadsheets name it: `A`, `Z`, `AA`.
    public static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }
}

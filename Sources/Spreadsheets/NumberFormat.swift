import Civil
import Sheets

/// What a cell's number format makes of its number.
enum NumberFormat: Hashable {
    case plain, date
    case clock(Sheet.Cell.Shape)

    /// The formats that every workbook has without saying them (ECMA-376 part 1, 18.8.30).
    init(builtIn id: Int) {
        self =
            switch id {
            case 14...17, 22, 27...31, 34...36, 50...58: .date
            case 18, 20, 32: .clock(.hoursMinutes)
            case 19, 21, 33, 46: .clock(.hoursMinutesSeconds)
            case 45, 47: .clock(.minutesSeconds)
            default: .plain
            }
    }

    /// Reads a format code: `[h]:mm`, `dd/mm/yyyy hh:mm`, `"Rp"#,##0`.
    init(code: String) {
        var letters = ""
        var rest = code.lowercased()[...]
        scan: while let first = rest.first {
            rest.removeFirst()
            switch first {
            case ";": break scan
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inner = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inner.count + 1)
                // Elapsed hours, minutes or seconds; other brackets hold colours, currencies and conditions.
                if let unit = inner.first, "hms".contains(unit), inner.allSatisfy({ $0 == unit }) { letters += inner }
            default: letters.append(first)
            }
        }
        guard !letters.hasPrefix("general") else {
            self = .plain
            return
        }
        letters = letters.replacing("am/pm", with: "").replacing("a/p", with: "")
        let (hasHours, hasSeconds) = (letters.contains("h"), letters.contains("s"))
        if letters.contains("y") || letters.contains("d") {
            self = .date
        } else if hasHours {
            self = .clock(hasSeconds ? .hoursMinutesSeconds : .hoursMinutes)
        } else if hasSeconds {
            self = .clock(.minutesSeconds)
        } else {
            // Minutes alone are months.
            self = letters.contains("m") ? .date : .plain
        }
    }

    /// The cell of a number.
    /// - Parameter is1904: whether days are counted from 1904 on, as old Macs did.
    func cell(_ number: Double, is1904: Bool) -> Sheet.Cell {
        guard number.isFinite else { return .fault("#NUM!") }
        switch self {
        case .plain: return .number(number)
        case .clock(let shape):
            guard abs(number) < 1_000_000 else { return .number(number) }
            return .clock(Milliseconds(days: number), shape)
        case .date:
            // A time under a date's format has no day.
            if number >= 0, number < 1, !is1904 {
                return .clock(Milliseconds(days: number), .hoursMinutesSeconds)
            }
            guard (0..<2_958_466).contains(number) else { return .number(number) }
            // The first of them counts 29 February 1900, which was none.
            let days = is1904 ? number - 24_107 : number < 60 ? number - 25_568 : number - 25_569
            return .date(LocalTime(milliseconds: Milliseconds(days: days).count))
        }
    }
}

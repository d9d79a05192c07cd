import Glibc

/// Why a workbook cannot be read or written, and what to do about it.
public enum SpreadsheetTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    case unreachable(path: String, reason: String)
    /// No workbook; what it is instead, where that can be told.
    case foreign(path: String, looksLike: String)
    /// A workbook, but this part of it is missing or damaged.
    case damaged(path: String, part: String)
    case tooLarge(path: String, what: String)
    case unwritable(path: String, reason: String)

    public var description: String {
        switch self {
        case .unreachable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .foreign(let path, let looksLike): "\(path) is no XLSX workbook: \(looksLike)"
        case .damaged(let path, let part):
            "\(path): its part \(part) is missing or damaged; open it in a spreadsheet and save it as .xlsx again"
        case .tooLarge(let path, let what): "\(path) is too large for a rundown: \(what)"
        case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
        }
    }

    static func said(_ code: Int32) -> String { String(cString: strerror(code)) }
}

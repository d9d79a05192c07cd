/// Why a zone could not be had.
public enum ZoneTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    /// No zone of that name; `suggestion` is one of the same letters but for case, or of the same city.
    case unknown(name: String, folder: String, suggestion: String?)
    /// The folder of zone files is not there at all.
    case noZoneFiles(folder: String)
    case unreadable(path: String, reason: String)
    /// The file is there and is no zone file.
    case damaged(path: String, reason: String)

    public var description: String {
        switch self {
        case .unknown(let name, let folder, let suggestion):
            "unknown time zone \"\(name)\"; "
                + (suggestion.map { "did you mean \($0)?" } ?? "expected a name such as Asia/Jakarta (see \(folder))")
        case .noZoneFiles(let folder):
            "no time zones at \(folder); install tzdata (apt install tzdata) or point TZDIR at them"
        case .unreadable(let path, let reason):
            "cannot read the time zone \(path): \(reason)"
        case .damaged(let path, let reason):
            "\(path) is no time zone file: \(reason); reinstall tzdata"
        }
    }
}

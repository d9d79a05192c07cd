/// What the columns of each sheet meant when it was last imported, by the texts of its headers.
public struct ColumnMemory: Hashable, Sendable, Codable {
    public static let format = "siaran-columns/1"

    public var format = Self.format
    private var sheets: [Entry] = []

    private struct Entry: Hashable, Codable {
        var headers: [String]
        /// Keys of fields; `-` for a column that says nothing.
        var fields: [String]
    }

    /// More sheets than a team has; the longest unused is forgotten.
    private static let most = 200

    public init() {}

    func fields(of headers: [String]) -> [Field?]? {
        guard let entry = sheets.last(where: { $0.headers == headers && $0.fields.count == headers.count }) else {
            return nil
        }
        return entry.fields.map { Field(key: $0) }
    }

    /// Whether a text has been a header in a sheet that is remembered.
    func field(of header: String) -> Field? {
        for entry in sheets.reversed() {
            if let index = entry.headers.firstIndex(of: header), entry.fields.indices.contains(index) {
                return Field(key: entry.fields[index])
            }
        }
        return nil
    }

    public mutating func remember(_ map: ColumnMap) {
        let entry = Entry(headers: map.columns.map(\.header), fields: map.columns.map { $0.field?.key ?? "-" })
        sheets.removeAll { $0.headers == entry.headers }
        sheets.append(entry)
        if sheets.count > Self.most { sheets.removeFirst(sheets.count - Self.most) }
    }
}

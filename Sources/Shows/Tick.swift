import Civil

/// One row of a show's checklist, done or waived by a person.
public struct Tick: Hashable, Sendable, Codable {
    public var show: ShowID
    /// The row's name for machines, such as `samples`, `vouchers:TT` or `host:Sari`.
    public var row: String
    /// Who did it, as people call them.
    public var by: String
    public var at: Instant
    /// What was found, such as minutes on air or the path of a recording; for a waiver, why.
    public var note: String
    public var verdict: Verdict

    public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
        case done
        /// Not done, and somebody answers for that.
        case waived
    }

    public init(show: ShowID, row: String, by: String, at: Instant, note: String = "", verdict: Verdict = .done) {
        self.show = show
        self.row = row
        self.by = by
        self.at = at
        self.note = note
        self.verdict = verdict
    }

    /// The row in which a host's arrival on set is ticked.
    public static func checkIn(of host: String) -> String { "host:\(host)" }
}

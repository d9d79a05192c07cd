/// Replaced by the table of transitions.
public struct Zone: Hashable, Sendable {
    public let identifier: String
    public init(identifier: String) { self.identifier = identifier }
    public func local(at instant: Instant) -> LocalTime {
        LocalTime(date: LocalDate(year: 2026, month: 1, day: 1), time: TimeOfDay(milliseconds: instant.milliseconds % 86_400_000))
    }
    public func instant(of local: LocalTime) -> Instant { Instant(milliseconds: local.time.milliseconds) }
}
extension LocalDate {
    public func adding(days: Int) -> LocalDate { self }
}
extension TimeOfDay: Codable {
    public init(from decoder: any Decoder) throws { milliseconds = try decoder.singleValueContainer().decode(Int64.self) }
    public func encode(to encoder: any Encoder) throws { var c = encoder.singleValueContainer(); try c.encode(milliseconds) }
}

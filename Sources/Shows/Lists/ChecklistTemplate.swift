import Civil

/// What people do before every show, before it is known which show: each row once, or once for each channel or host.
public struct ChecklistTemplate: Hashable, Sendable {
    public var rows: [Row]

    /// One thing to do, and until when.
    public struct Row: Hashable, Sendable {
        /// Its name for machines, without blanks and colons: `vouchers`.
        public var key: String
        /// What a person reads: `vouchers`, `microphone by ear`.
        public var title: String
        /// How long before the start it is to be done.
        public var lead: Milliseconds
        public var scope: Scope

        public init(key: String, title: String, lead: Milliseconds, scope: Scope = .show) {
            self.key = key
            self.title = title
            self.lead = lead
            self.scope = scope
        }
    }

    /// What a row is done for.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        case show, channel, host
    }

    public init(rows: [Row]) { self.rows = rows }

    /// The row whose ticks are the hosts' check-ins (`Tick.checkIn`).
    public static let checkIn = Row(key: "host", title: "on set", lead: .minutes(15), scope: .host)

    /// What a selling show needs before it goes out; a house changes it in its config.
    public static let standard = ChecklistTemplate(rows: [
        Row(key: "samples", title: "samples on set", lead: .minutes(60)),
        Row(key: "products", title: "products loaded", lead: .minutes(60), scope: .channel),
        Row(key: "vouchers", title: "vouchers", lead: .minutes(30), scope: .channel),
        // A platform's key is one session's and comes shortly before it.
        Row(key: "key", title: "the session's stream key", lead: .minutes(15), scope: .channel),
        checkIn,
        Row(key: "mic", title: "microphone by ear", lead: .minutes(5)),
    ])

    /// How long before they are on camera hosts are to be on set; as the standard one has it where no row says so.
    public var checkInLead: Milliseconds {
        rows.first { $0.key == Self.checkIn.key && $0.scope == .host }?.lead ?? Self.checkIn.lead
    }
}

import Civil
import GRDB
import Shows

extension Offer {
    private static let columns = """
        offers.channel, offers.bag, offers.price, offers.flash, offers.voucher, offers.from_time, offers.from_day,
        offers.until_time, offers.until_day, offers.stock, offers.blocked
        """

    static func all(of cue: CueID, in database: Database) throws -> [Offer] {
        try database.list("SELECT \(columns) FROM offers WHERE cue = ? ORDER BY place", [cue]) { Offer(&$0) }
    }

    /// Those of all cues of a show that have any.
    static func all(of show: ShowID, in database: Database) throws -> [CueID: [Offer]] {
        var offers: [CueID: [Offer]] = [:]
        let all = try database.list(
            """
            SELECT offers.cue, \(columns) FROM cues JOIN offers ON offers.cue = cues.id WHERE cues.show = ?
            ORDER BY offers.cue, place
            """, [show]
        ) { columns in (columns.next() as CueID, Offer(&columns)) }
        for (cue, offer) in all { offers[cue, default: []].append(offer) }
        return offers
    }

    func insert(of cue: CueID, at place: Int, into database: Database) throws {
        try database.run(
            """
            INSERT INTO offers (cue, place, channel, bag, price, flash, voucher, from_time, from_day, until_time,
              until_day, stock, blocked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                cue, place, channel, bag, price?.rupiah, flash?.rupiah, voucher, from?.time, from?.day, until?.time,
                until?.day, stock, blocked,
            ])
    }

    /// Reads `columns`, in their order.
    private init(_ columns: inout Columns) {
        self.init(
            channel: columns.next(), bag: columns.next(), price: Amount(&columns), flash: Amount(&columns),
            voucher: columns.next(), from: ClockPoint(&columns), until: ClockPoint(&columns), stock: columns.next(),
            blocked: columns.next())
    }
}

extension Amount {
    fileprivate init?(_ columns: inout Columns) {
        guard let rupiah: Int64 = columns.next() else { return nil }
        self.init(rupiah: rupiah)
    }
}

extension ClockPoint {
    fileprivate init?(_ columns: inout Columns) {
        let (time, day): (TimeOfDay?, Int?) = (columns.next(), columns.next())
        guard let time else { return nil }
        self.init(time, day: day)
    }
}

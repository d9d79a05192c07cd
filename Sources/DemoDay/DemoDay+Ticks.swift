import Civil
import Shows

extension DemoDay {
    /// How far people have come with the preflight of the main show: two rows were opened again after it was made ready,
    /// since Mega is late and her microphone has to be heard with Sari's.
    static func mainTicks(before anchor: Instant) -> [Tick] {
        func tick(_ row: String, _ by: String, minutesAgo: Int64, _ note: String = "") -> Tick {
            Tick(show: mainShow, row: row, by: by, at: anchor - .minutes(minutesAgo), note: note)
        }
        return [
            tick("samples", "Fajar", minutesAgo: 71, "serum 24, toner 12, mini 0"),
            tick("products:TT", "Nadia", minutesAgo: 62), tick("products:SH", "Nadia", minutesAgo: 58, "bag 1–9"),
            tick("vouchers:TT", "Nadia", minutesAgo: 34, "GLOW40 from 20:00"),
            Tick(
                show: mainShow, row: "vouchers:SH", by: "Rian", at: anchor - .minutes(29),
                note: "Shopee gives none tonight", verdict: .waived),
            tick("key:TT", "Yoga", minutesAgo: 16), tick("key:SH", "Yoga", minutesAgo: 14),
            tick(Tick.checkIn(of: "Sari"), "Rian", minutesAgo: 19),
        ]
    }
}

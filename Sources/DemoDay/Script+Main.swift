import Civil
import Shows

extension Script {
    /// The rundown of the main show: 48 minutes, and a milestone 30 minutes in at which the other platform's sale opens.
    static func main(at start: Instant, zone: Zone) -> Script {
        let opens = zone.local(at: start + .minutes(30)).time
        let closes = start + .minutes(45)
        let sale = (from: clock(start + .minutes(30), of: start, zone), until: clock(closes, of: start, zone))
        return Script(parts: [
            ("WARM-UP", warmUp), ("HERO SERUM", heroSerum(saleOpens: opens, sale: sale)), ("BUNDLE", bundle),
            ("CLOSE", close),
        ])
    }

    private static let warmUp = [
        Line(
            number: "1", title: "Opening bumper", minutes: 1,
            actions: #"scene "Starting Soon"; play "Bumper"; unmute "Music""#, host: "",
            say: "mulai tepat waktu, sapa penonton pertama"),
        Line(
            number: "2", title: "Welcome, tonight's deals", minutes: 6,
            actions: #"scene "Host Cam" with Fade 300ms; unmute "Mic"; mute "Music""#, host: "Sari",
            say: "selamat malam, malam ini harga gajian", never: #""termurah se-Indonesia""#),
    ]

    private static func heroSerum(saleOpens: TimeOfDay, sale: Sale) -> [Line] {
        [
            Line(
                number: "3", title: "Serum 30 ml", minutes: 8,
                actions: #"scene "Product Close" with Fade 300ms; text "Banner" "Serum Rona 30 ml"; pin S30"#,
                host: "Sari", product: .serum, offers: serum, say: "niacinamide 5 %, tekstur ringan",
                never: #""memutihkan""#, notes: "botol baru di rak kiri"),
            Line(
                number: "4", title: "Texture demo", minutes: 5, actions: #"scene "Close + Host" with Fade 300ms"#,
                host: "Sari", product: .serum, say: "dua tetes cukup untuk satu wajah"),
            Line(
                number: "5", title: "Before / after", minutes: 4,
                actions: #"scene "Split" with Fade 500ms; note "photos approved 12 Nov""#, host: "Sari",
                say: "hasil 14 hari, bukan filter", never: #""permanen", "memutihkan""#),
            Line(
                number: "6", title: "Flash price −40 %", minutes: 3,
                actions: #"scene "Price Card"; text "Banner" "Serum {percent}, sisa {stock}"; pin S30"#, host: "Sari",
                product: .serum, offers: flash(sale), say: "stok 120, sampai jam yang tertera",
                never: #""paling murah""#),
            Line(
                number: "6.1", title: "Q&A (from chat)", minutes: 2,
                actions: #"scene "Host Cam" with Fade 300ms; unmute "Mic 2""#, host: "Sari",
                say: "jawab tiga pertanyaan, sebut nama penanya"),
            Line(
                number: "◆", title: "Shopee flash sale opens", kind: .milestone, start: .hard(saleOpens, dayOffset: nil)
            ),
        ]
    }

    private static let serum = [
        Offer(price: Amount(rupiah: 149_000)), Offer(channel: DemoDay.tikTok, bag: "7"),
        Offer(channel: DemoDay.shopee, bag: "3"),
    ]

    /// When a sale opens and closes.
    private typealias Sale = (from: ClockPoint, until: ClockPoint)

    private static func clock(_ instant: Instant, of start: Instant, _ zone: Zone) -> ClockPoint {
        let local = zone.local(at: instant)
        return ClockPoint(local.time, day: local.date == zone.local(at: start).date ? 0 : 1)
    }

    private static func flash(_ sale: Sale) -> [Offer] {
        [
            Offer(
                price: Amount(rupiah: 149_000), flash: Amount(rupiah: 89_000), voucher: "GLOW40", from: sale.from,
                until: sale.until, stock: 120),
            Offer(channel: DemoDay.tikTok, bag: "7"), Offer(channel: DemoDay.shopee, bag: "3"),
        ]
    }

    private static let set = [
        Offer(price: Amount(rupiah: 239_000), flash: Amount(rupiah: 199_000)),
        Offer(channel: DemoDay.tikTok, bag: "9", stock: 25), Offer(channel: DemoDay.shopee, bag: "5", stock: 15),
    ]

    private static let bundle = [
        Line(
            number: "7", title: "Toner + serum set", minutes: 6,
            actions: #"scene "Product Close" with Fade 300ms; text "Banner" "Set hemat"; pin SET"#, host: "Sari",
            product: .set, offers: set, say: "hemat dibanding beli satuan", never: #""gratis""#),
        Line(
            number: "8", title: "Mini kit", minutes: 4, kind: .skip, actions: #"note "out of stock""#, host: "Sari",
            product: .mini),
        Line(
            number: "8.1", title: "Cleanser preview", minutes: 2, kind: .blocked(reason: "price not approved yet"),
            actions: #"scene "Product Close"; pin C80"#, host: "Sari", product: .cleanser),
    ]

    private static let close = [
        Line(
            number: "9", title: "Giveaway, wheel", minutes: 5,
            actions: #"scene "Wheel" with Swipe; play "Bumper"; wait 2s; note "read the rules aloud""#,
            host: "Sari", say: "syarat: sudah belanja malam ini"),
        Line(
            number: "10", title: "Hand-over to Mega", minutes: 2,
            actions: #"scene "Split" with Fade 500ms; unmute "Mic 2""#, host: "Sari", incoming: "Mega",
            say: "kenalkan Mega, sebut show berikutnya"),
        Line(
            number: "11", title: "Closing, next show", minutes: 4,
            actions: #"scene "Host Cam" with Fade 300ms; mute "Mic"; text "Banner" "Sampai besok 12.00""#,
            host: "Mega", say: "besok maraton 12 jam, mulai 12.00"),
        Line(
            number: "12", title: "End card", kind: .untimed,
            actions: #"scene "Ending" with Fade 500ms; mute "Mic 2"; unmute "Music""#),
    ]
}

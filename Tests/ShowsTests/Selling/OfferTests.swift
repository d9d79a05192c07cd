import Civil
import Shows
import Testing

@Suite("What holds for a cue on a channel") struct OfferTests {
    @Test func `a channel's own offer comes before the general one, field by field`() {
        let cue = Goods.cue {
            $0.offers = [
                Offer(
                    bag: "1", price: Amount(rupiah: 149_000), flash: Amount(rupiah: 89_000), voucher: "GLOW", stock: 9),
                Offer(channel: Goods.shopee, bag: "3", flash: Amount(rupiah: 99_000)),
            ]
        }
        let (tikTok, shopee) = (cue.offer(on: Goods.tikTok), cue.offer(on: Goods.shopee))
        #expect((tikTok.bag, tikTok.flash) == ("1", Amount(rupiah: 89_000)))
        #expect((shopee.bag, shopee.flash) == ("3", Amount(rupiah: 99_000)))
        #expect((shopee.price, shopee.voucher, shopee.stock) == (Amount(rupiah: 149_000), "GLOW", 9))
        #expect((tikTok.percent, shopee.percent) == (40, 33))
    }

    @Test func `where nobody has counted for the offer the product's count holds`() {
        let cue = Goods.cue {
            $0.product = Cue.Product(sku: "S30", name: "Serum", stock: 12)
            $0.offers = [Offer(channel: Goods.shopee, stock: 4)]
        }
        #expect(cue.offer(on: Goods.tikTok).stock == 12)
        #expect(cue.offer(on: Goods.shopee).stock == 4)
    }

    @Test func `a price that does not fall has no percent`() {
        #expect(Offer(price: Amount(rupiah: 100), flash: Amount(rupiah: 100)).percent == nil)
        #expect(Offer(price: Amount(rupiah: 0), flash: Amount(rupiah: 0)).percent == nil)
        #expect(Offer(flash: Amount(rupiah: 100)).percent == nil)
    }

    @Test func `an end before its beginning is the next day's, in a show over midnight`() throws {
        let offer = Offer(from: try Goods.point("23:30:00"), until: try Goods.point("00:15:00"))
        let rundown = try Goods.rundown([], at: "23:00:00")
        #expect(rundown.validity(of: offer).from == (try Plans.instant("23:30:00")))
        #expect(rundown.validity(of: offer).until == (try Plans.instant("2026-11-26T00:15:00")))
    }

    @Test func `an end that the show's own start has passed is the next day's`() throws {
        let rundown = try Goods.rundown([], at: "23:00:00")
        let offer = Offer(until: try Goods.point("00:15:00"))
        #expect(rundown.validity(of: offer).until == (try Plans.instant("2026-11-26T00:15:00")))
        #expect(rundown.validity(of: offer).from == nil)
    }

    @Test func `a day that is named is that day after the show's date`() throws {
        let rundown = try Goods.rundown([], at: "20:00:00")
        let offer = Offer(from: try Goods.point("00:00:00", day: 1), until: try Goods.point("21:00:00", day: 0))
        #expect(rundown.validity(of: offer).from == (try Plans.instant("2026-11-26T00:00:00")))
        #expect(rundown.validity(of: offer).until == (try Plans.instant("21:00:00")))
    }

    @Test func `a cue that begins before its price opens, or ends after it closes, has a trouble`() throws {
        let cue = Goods.cue {
            $0.offers = [Offer(from: try? Goods.point("20:30:00"), until: try? Goods.point("20:45:00"))]
        }
        let rundown = try Goods.rundown([cue], channels: [Goods.tikTok])
        func troubles(_ start: String, _ end: String?) throws -> [OfferTrouble.What] {
            let end = try end.map { try Plans.instant($0) }
            return rundown.offerTroubles(of: cue, from: try Plans.instant(start), until: end).map(\.what)
        }
        let (opens, closes) = (try Plans.instant("20:30:00"), try Plans.instant("20:45:00"))
        #expect(try troubles("20:29:59", "20:35:00") == [.opens(opens)])
        #expect(try troubles("20:30:00", "20:45:00") == [])
        #expect(try troubles("20:40:00", "20:45:01") == [.closes(closes)])
        #expect(try troubles("20:45:00", nil) == [.closes(closes)])
        #expect(try troubles("20:44:59", nil) == [])
        #expect(try troubles("20:00:00", "21:00:00") == [.opens(opens), .closes(closes)])
    }

    @Test func `what is sold out is said of each channel, with an offer or without`() throws {
        let counted = Goods.cue { $0.offers = [Offer(channel: Goods.shopee, stock: 0)] }
        let plain = Goods.cue { $0.product = Cue.Product(sku: "MINI", name: "Mini", stock: 0) }
        let rundown = try Goods.rundown([counted])
        let now = rundown.show.start
        let troubles = rundown.offerTroubles(of: counted, from: now, until: nil)
        #expect(troubles.map(\.channel) == [Goods.shopee])
        #expect(troubles.map(\.what) == [.soldOut])
        #expect(rundown.offerTroubles(of: plain, from: now, until: nil).map(\.channel) == [Goods.tikTok, Goods.shopee])
    }

    @Test func `where it may not air nothing else is asked of it`() throws {
        let cue = Goods.cue {
            $0.offers = [Offer(channel: Goods.shopee, stock: 0, blocked: "no licence"), Offer(stock: 3)]
        }
        let rundown = try Goods.rundown([cue])
        let troubles = rundown.offerTroubles(of: cue, from: rundown.show.start, until: nil)
        #expect(troubles.map(\.channel) == [Goods.shopee])
        #expect(troubles.map(\.what) == [.blocked(reason: "no licence")])
        #expect(cue.channels(of: rundown.show) == [Goods.tikTok])
    }
}

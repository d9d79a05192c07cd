import Civil
import Shows
import Testing

@Suite("A banner's figures") struct BannerTextTests {
    @Test(arguments: [
        ("{price}", "Rp 149.000"), ("{flash}", "Rp 89.000"), ("{percent}", "−40 %"), ("{stock}", "120"),
        ("{voucher}", "GLOW40"), ("{bag.TT}", "7"), ("{bag.SH}", "3"), ("{until}", "20:45"),
        ("{product}", "Serum 30 ml"),
        ("{sku}", "S30"), ("{host}", "Sari"), ("Serum {percent}, sisa {stock}!", "Serum −40 %, sisa 120!"),
        ("{flash.TT}", "Rp 89.000"), ("no figure", "no figure"), ("{{flash}", "{flash}"), ("{{{stock}", "{120"),
        ("}", "}"),
    ]) func `every figure is what the offers say`(text: String, filled: String) throws {
        #expect(try BannerText.fill(text, from: source()) == filled)
    }

    @Test(arguments: [
        ("{bag}", "{bag}: differs by channel: name one, as in {bag.TT}"),
        (
            "{rating}",
            "{rating}: is no figure; there are price, flash, percent, stock, voucher, bag, until, product, sku, host"
        ),
        ("{flash.LZ}", "{flash.LZ}: the show has no channel LZ"), ("{stock", "{stock}: has no closing brace"),
        ("{}", "{}: is no figure; there are price, flash, percent, stock, voucher, bag, until, product, sku, host"),
    ]) func `what cannot be filled in is refused with its reason`(text: String, trouble: String) throws {
        #expect(message(of: text, from: try source()) == trouble)
    }

    @Test func `a figure that the cue does not have is refused`() throws {
        let bare = BannerText.Source(cue: Goods.cue(), rundown: try Goods.rundown([]), host: "", channels: [:])
        for figure in BannerText.Figure.allCases {
            #expect(message(of: "{\(figure)}", from: bare) == "{\(figure)}: the cue has none")
        }
    }

    @Test func `a channel on which the cue may not air is not asked`() throws {
        var source = try source()
        source.cue.offers[2].blocked = "no licence"
        #expect(try BannerText.fill("{bag}", from: source) == "7")
        source.cue.offers[1].blocked = "no price"
        #expect(message(of: "{bag}", from: source) == "{bag}: the cue may air on no channel")
    }

    /// Why a text cannot be filled; nil where it can.
    private func message(of text: String, from source: BannerText.Source) -> String? {
        do throws(BannerText.Trouble) {
            _ = try BannerText.fill(text, from: source)
            return nil
        } catch {
            return error.message
        }
    }

    private func source() throws -> BannerText.Source {
        let until = try Goods.point("20:45:00")
        let cue = Goods.cue {
            $0.product = Cue.Product(sku: "S30", name: "Serum 30 ml")
            $0.offers = [
                Offer(
                    price: Amount(rupiah: 149_000), flash: Amount(rupiah: 89_000), voucher: "GLOW40", until: until,
                    stock: 120),
                Offer(channel: Goods.tikTok, bag: "7"), Offer(channel: Goods.shopee, bag: "3"),
            ]
        }
        return BannerText.Source(
            cue: cue, rundown: try Goods.rundown([cue]), host: "Sari",
            channels: ["TT": Goods.tikTok, "SH": Goods.shopee])
    }
}

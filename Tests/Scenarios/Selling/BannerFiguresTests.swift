import Civil
import DemoDay
import Shows
import TestKit
import Testing

@Suite("Banners say what the offers say") struct BannerFiguresTests {
    @Test func `figures are filled in what is sent to OBS`() {
        let rian = Operator.onAir("l", World(.open()))
        rian.take()
        #expect(rian.texts == ["Serum −40 %, sisa 120"])
        #expect(rian.obs().texts["Banner"] == "Serum −40 %, sisa 120")
    }

    @Test func `a banner without its figure is not sent, and the airing is NOT CONFIRMED with the reason`() {
        let rian = Operator.onAir("l", World(.open { $0[1].offers[0].stock = nil }))
        rian.take()
        #expect(rian.shows("banner {stock}: the cue has none"))
        rian.press("y")
        rian.advance(by: .seconds(5))
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.texts == [])
        #expect(rian.obs().program == "Price Card")
        #expect(rian.header.contains("NOT CONFIRMED"))
        #expect(rian.shows("OBS    NOT CONFIRMED: not sent: text"))
    }

    @Test func `a rehearsal fills them too`() {
        let rian = Operator.onAir("e", World(.open()))
        rian.take()
        #expect(rian.texts == ["Serum −40 %, sisa 120"])
    }

    @Test func `a price changed on air shows plan changed, and U sends the text anew`() {
        let rian = Operator.onAir("l", World(.open()))
        rian.take()
        rian.edit(2) { $0.offers[0].flash = Amount(rupiah: 99_000) }
        #expect(rian.row("Cue 2").contains("plan changed"))
        #expect(rian.texts == ["Serum −40 %, sisa 120"])
        rian.press("U")
        rian.advance(by: 200)
        #expect(rian.texts == ["Serum −40 %, sisa 120", "Serum −33 %, sisa 120"])
        #expect(rian.obs().texts["Banner"] == "Serum −33 %, sisa 120")
        #expect(!rian.row("Cue 2").contains("plan changed"))
        #expect(rian.effects.scenes == ["Host Cam", "Price Card"])
    }

    @Test func `U gives the length that the plan has come to with the price`() {
        let rian = Operator.onAir("l", World(.open()))
        rian.take()
        rian.edit(2) {
            $0.offers[0].stock = 60
            $0.length = .lasting(.minutes(7))
        }
        rian.press("U")
        rian.advance(by: 200)
        #expect(rian.texts.last == "Serum −40 %, sisa 60")
        #expect(rian.cueClock.hasPrefix("CUE 06:5"))
        #expect(!rian.row("Cue 2").contains("plan changed"))
    }

    @Test func `a text that lost its figure on air is not sent, and says so`() {
        let rian = Operator.onAir("l", World(.open()))
        rian.take()
        rian.edit(2) { $0.offers[0].stock = nil }
        rian.press("U")
        rian.advance(by: 200)
        #expect(rian.texts == ["Serum −40 %, sisa 120"])
        #expect(rian.shows("{stock}: the cue has none"))
    }
}

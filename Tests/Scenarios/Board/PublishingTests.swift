import Civil
import Control
import DemoDay
import Journal
import Shows
import Staffing
import TestKit
import Testing

@Suite("Publishing a roster") struct PublishingTests {
    let rian = Operator.ready()

    init() { rian.openBoard() }

    /// Tells everybody of everything there is.
    private func publishAll() {
        rian.tap("M Enter")
        rian.advance(by: .seconds(1))
        rian.tap("y")
        rian.advance(by: .seconds(1))
    }

    @Test func `only what has changed is told`() {
        publishAll()
        #expect(rian.shows("all published"))
        rian.tap("S")
        rian.seek("Toner Talk")
        rian.tap("f Enter")
        rian.advance(by: 100)
        rian.tap("M")
        #expect(rian.shows("1 to publish"))
        #expect(rian.cursorLine.contains("Dina"))
        #expect(rian.cursorLine.contains("1 new"))
        #expect(rian.shows("+ Jum 27 Nov 19:00–20:30 WIB, Toner Talk, ruang B, host utama"))
    }

    @Test func `nothing is published before yes`() {
        let before = rian.world.store.day.bookings
        rian.tap("M Enter")
        #expect(rian.shows("Publish the roster of week 48?"))
        rian.tap("n")
        rian.advance(by: 100)
        #expect(rian.world.store.day.bookings == before)
    }

    @Test func `a message is copied, and listed as such`() {
        publishAll()
        rian.tap("m")
        #expect(rian.copied.last?.hasPrefix("Halo ") == true)
        #expect(rian.cursorLine.contains("copied"))
    }

    @Test func `all messages go into one file`() {
        publishAll()
        rian.tap("f")
        rian.advance(by: 100)
        let text = rian.saved["messages-2026-11-23.txt"] ?? ""
        #expect(text.contains("# Sari\nHalo Sari, jadwal siaran kamu:"))
        #expect(text.contains("# Tio\n"))
        #expect(rian.footer.contains("is written"))
    }

    @Test func `one host can be told alone`() {
        rian.tap("M o")
        rian.advance(by: 100)
        #expect(rian.shows("9 to publish"))
    }

    @Test func `after publishing a repair moves the fewest, and says whom`() {
        publishAll()
        rian.tap("S")
        rian.seek("Sunscreen Stories", "Mega")
        rian.tap("n y")
        rian.advance(by: .seconds(1))

        rian.press("r")
        rian.advance(by: .seconds(1))

        // Yoga and Fajar are booked on what they cannot do: no roster keeps that. Everybody else stays.
        #expect(rian.shows("2 told otherwise"))
        #expect(rian.shows("told otherwise before: Yoga, Fajar"))
        rian.tap("Enter")
        rian.advance(by: .seconds(1))
        #expect(rian.booked(on: "Payday Marathon 12 h").filter { $0.hasSuffix("withdrawn") }.count == 2)
        #expect(rian.booked(on: "Pagi Segar") == ["Dina main accepted"])
    }
}

import Civil
import Control
import DemoDay
import Journal
import Shows
import Staffing
import TestKit
import Testing

@Suite("A week, from its plan to its show") struct WeekStoryTests {
    let rian = Operator.ready()

    /// Lets a second pass, as between two thoughts.
    private func tap(_ keys: String) {
        for key in keys.split(separator: " ") {
            rian.press(String(key))
            rian.advance(by: .seconds(1))
        }
    }

    @Test func `it is planned, staffed, published, repaired and aired from the keyboard alone`() {
        // A show of tonight is planned.
        _ = rian.frame(160, 48)
        tap("1 i")
        rian.type("23:00 1h B Kirana Malam")
        tap("Enter")
        #expect(rian.shows("Kirana Malam"))

        // The week is staffed at one key, and the proposal taken over.
        tap("J a Enter")
        #expect(rian.shows("nobody missing"))
        let first = rian.booked(on: "Kirana Malam")
        #expect(first.count == 1)
        #expect(first.first?.hasSuffix("main draft") == true)

        // It is published, and the host accepts.
        tap("M Enter y")
        #expect(rian.shows("all published"))
        tap("m S")
        #expect(rian.copied.count == 1)
        rian.seek("Kirana Malam")
        tap("y")
        #expect(rian.cursorLine.contains("accepted"))

        // The host drops out; a replacement is found, asked and accepts.
        tap("n y")
        #expect(rian.shows("1 missing"))
        rian.seek("Kirana Malam", "NO HOST")
        tap("f o")
        #expect(rian.shows("nobody missing"))
        rian.seek("Kirana Malam")
        tap("y")
        #expect(rian.cursorLine.contains("accepted"))
        #expect(rian.booked(on: "Kirana Malam").map { $0.split(separator: " ").last } == ["declined", "accepted"])
        #expect(!rian.cursorLine.contains(first.first?.prefix { $0 != " " } ?? "?"))

        // Who was told and comes no more is told by the answer alone; nobody else has news.
        #expect(rian.shows("all published"))

        // The host comes; the show is put on its desk and runs.
        tap("c Esc")
        rian.advance(by: .hours(3))
        tap("1")
        for _ in 0..<30 where !rian.cursorLine.contains("Kirana Malam") { tap("Down") }
        tap("Enter i")
        rian.type("1 5m Opening")
        tap("Enter r d Space")
        #expect(rian.world.store.run.contains { if case .took = $0 { true } else { false } })
    }
}

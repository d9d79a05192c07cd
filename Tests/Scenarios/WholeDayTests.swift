import Civil
import Control
import Journal
import Reports
import Shows
import TestKit
import Testing

/// One evening of a producer, hands on the keyboard: from a template to the record.
@Suite("A whole day") struct WholeDayTests {
    @Test func `a show is made from a template, prepared, run with all that goes wrong, wrapped up and told`() throws {
        let rian = Operator.ready()

        // Last month's good evening becomes a template, and a new show begins from it.
        rian.step("w T")
        rian.write("Serum night")
        rian.step("Esc")
        rian.step("1 i")
        rian.write("21:00 1h A Serum lagi")
        for _ in 0..<30 where !rian.row("Serum lagi").contains("▸") { rian.press("j") }
        rian.step("Enter")
        rian.step("w A Enter")
        let show = try #require(rian.world.store.day.shows.first { $0.title == "Serum lagi" })
        #expect(rian.cues(of: show.id).count == 15)

        // Edits: tonight's flash price closes later, the bumper is longer, the mini kit is back between 8 and 8.1.
        rian.press("Home")
        rian.change("dur", in: "Opening bumper", to: "2")
        rian.change("until", in: "Flash price", to: "22:30")
        rian.press("Esc")
        #expect(rian.cue("6", of: show.id)?.offers.first?.until?.time.minutesText == "22:30")
        #expect(rian.shows("~2 of Serum night"))

        // The list before the show: everything is ticked, Mega's arrival is still to come.
        rian.advance(by: .minutes(40))
        rian.press("K")
        rian.tickAll()
        rian.goTo("Mega on set")
        rian.step("x")
        rian.step("Esc")
        rian.advance(by: 200)
        rian.step("F6")
        #expect(rian.world.store.day.shows.first { $0.id == show.id }?.status == .ready)

        // On air, with a check-in and a pin.
        rian.advance(by: .minutes(20))
        rian.startRun("l")
        rian.step("l Enter")
        rian.take()
        rian.take()
        rian.take()
        #expect(rian.world.store.aired == ["1", "2", "3"])
        rian.step("c")
        rian.write("TT 86 1284 120")
        rian.step("Y")
        rian.advance(by: .seconds(1))
        rian.step("Y")

        // The serum sells out: one key takes it off the screen, and the rundown goes on with what still sells.
        #expect(rian.during { rian.step("p") }.orders.contains(.show("Banner", inScene: nil, false)))
        #expect(rian.footer.contains("AIR 7 Toner + serum set"))

        // A viewer asks for the giveaway: it airs next, and the plan goes on where it stood.
        rian.step("Q")
        rian.type("9: penonton minta")
        #expect(rian.shows("next: 9 Giveaway, wheel"))
        rian.step("Enter")
        rian.advance(by: .seconds(1))
        rian.take()
        #expect(rian.world.store.aired.last == "9")
        #expect(rian.footer.contains("AIR 7 Toner + serum set"))
        rian.take()

        // The hand-over waits for Mega.
        rian.step("g")
        rian.write("10")
        rian.take()
        #expect(rian.world.store.aired.last == "7")
        #expect(rian.footer.contains("Mega has not checked in"))
        rian.step("I")
        rian.advance(by: .seconds(1))
        rian.take()
        #expect(rian.world.store.aired.last == "10")
        rian.advance(by: .minutes(2))
        rian.take()

        // The list after the show, ended by its word.
        rian.press("E")
        rian.step("Enter")
        rian.advance(by: 500)
        rian.step("y")
        rian.advance(by: .seconds(1))
        rian.type("END")
        rian.step("Enter")
        #expect(rian.world.store.openRuns.isEmpty)
        #expect(rian.world.store.day.shows.first { $0.id == show.id }?.status == .ended)
        rian.press("E")
        rian.tickAll()
        rian.press("Esc")
        #expect(rian.world.store.ticks.contains { $0.row == "wrap:closing" })

        // The record says all of it: who was on camera, what was decided and why, what was pinned and pulled.
        let report = rian.report()
        #expect(report.entries.filter { $0.what == "aired" }.map(\.cue) == ["1", "2", "3", "9", "7", "10", "11"])
        #expect(
            report.entries.filter { $0.what == "aired" }.map(\.host)
                == [nil, "Sari", "Sari", "Sari", "Sari", "Mega", "Mega"])
        #expect(report.entries.filter { $0.isAdlib == true }.map(\.cue) == ["9"])
        let decision = try #require(report.entries.first { $0.what == "decided" })
        #expect(decision.text?.contains("9 Giveaway, wheel airs next") == true)
        #expect(decision.text?.contains("penonton minta") == true)
        #expect(decision.text?.contains("TT: 86 orders, 1284 viewers") == true)
        #expect(report.entries.contains { $0.what == "pulled" && $0.sku == "S30" })
        #expect(report.entries.filter { $0.what == "pin" && $0.sku == "S30" && $0.by == "Rian" }.count == 2)
        #expect(report.entries.contains { $0.what == "unpin" && $0.sku == "S30" })
        #expect(report.hosts.map(\.name) == ["Sari", "Mega"])
        #expect(report.csv.contains("penonton minta"))
    }
}

extension Operator {
    /// Keys, and long enough after them for the journal and the next key.
    fileprivate func step(_ keys: String) {
        press(keys)
        advance(by: 150)
    }

    /// Types a line and enters it.
    fileprivate func write(_ text: String) {
        type(text)
        step("Enter")
    }

    /// Types into a cell while writing.
    fileprivate func change(_ column: String, in title: String, to text: String) {
        press("Home")
        for _ in 0..<30 where !row(title).contains("▸") { press("Down") }
        go(to: column)
        press("c")
        write(text)
        advance(by: 700)
    }

    fileprivate func cues(of show: ShowID) -> [Cue] { world.store.day.cues.filter { $0.show == show } }

    fileprivate func cue(_ number: String, of show: ShowID) -> Cue? { cues(of: show).first { $0.number == number } }

    /// What `siaran rundown as-run` would write of the newest run.
    fileprivate func report() -> AsRunReport {
        let lines = world.store.journal.compactMap { line -> (id: RunID, step: Run.Line, line: JournalLine)? in
            guard case .run(let id, let step) = line.change else { return nil }
            return (id, step, line)
        }
        guard let first = lines.first, var run = Run(id: first.id, opening: first.step, at: first.line.at) else {
            preconditionFailure("no run")
        }
        for entry in lines.dropFirst() { run.fold(entry.step, at: entry.line.at, by: entry.line.seat) }
        let channels = Dictionary(uniqueKeysWithValues: world.store.day.channels.map { ($0.id, $0.name) })
        return AsRunReport(
            of: run, show: "Serum lagi", room: "A", zone: SimulatedClock.zone, channels: channels, at: world.now)
    }
}

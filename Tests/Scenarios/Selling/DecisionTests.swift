import Civil
import DemoDay
import Reports
import Shows
import TestKit
import Testing

@Suite("Decisions on air, each with its reason") struct DecisionTests {
    @Test func `reason and newest check-in numbers stand in the as-run report`() throws {
        let rian = Operator.onAir("l", World(.shop))
        rian.answer("c", "TT 10 900 120")
        rian.answer("c", "SH 3 200 40")
        rian.answer("c", "TT 86 1284 -")
        rian.answer("Q", "4: a viewer asks")
        let run = try #require(rian.run)
        let report = AsRunReport(
            of: run, show: "Plain show", room: "A", zone: SimulatedClock.zone,
            channels: [ChannelID(1): "TT", ChannelID(2): "SH"], at: rian.world.now)
        let decided = report.entries.filter { $0.what == "decided" }
        #expect(
            decided.map(\.text) == [
                "4 Last call airs next, out of its turn · a viewer asks · SH: 3 orders, 200 viewers, 40 in stock; TT: 86 orders, 1284 viewers"
            ])
        #expect(decided.map(\.by) == ["Rian"])
    }

    @Test func `f gives time with a reason, and takes it`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.answer("f", "+3m viewers rise")
        #expect(rian.decisions.map(\.reason) == ["viewers rise"])
        #expect(rian.cueClock.hasPrefix("CUE 07:5"))
        rian.answer("f", "-1:30: stock is low")
        #expect(rian.decisions.map(\.act) == [.extend(.minutes(3)), .extend(-.seconds(90))])
        #expect(rian.decisions.last?.reason == "stock is low")
        #expect(rian.cueClock.hasPrefix("CUE 06:2"))
    }

    @Test func `what is no length stays open to be mended`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.answer("f", "soon")
        #expect(rian.shows("“soon” is no length"))
        #expect(rian.decisions == [])
    }

    @Test func `d drops the cue under the cursor with a reason, and again keeps it`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.press("j")
        rian.advance(by: 200)
        rian.answer("d", "sold out")
        #expect(rian.row("Cue 2").contains("dropped: sold"))
        #expect(rian.footer.contains("AIR 3 Cue 3"))
        rian.press("d")
        rian.advance(by: 1000)
        #expect(!rian.row("Cue 2").contains("dropped"))
        #expect(rian.footer.contains("AIR 2 Cue 2"))
        #expect(rian.decisions.map(\.act) == [.drop(CueID(2)), .keep(CueID(2))])
    }

    @Test func `a drop without a reason is not done`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.press("j")
        rian.advance(by: 200)
        rian.answer("d", "")
        #expect(rian.decisions == [])
        #expect(rian.shows("a dropped cue needs its reason"))
    }

    @Test func `dropping gives the show its time back, and says so before Enter`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.press("j d")
        rian.advance(by: 200)
        #expect(rian.shows("2 Cue 2 is left out: OUT 07:59 to spare instead of 02:59 to spare"))
    }

    @Test func `the cue on air is not dropped`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.press("d")
        rian.advance(by: 200)
        #expect(rian.footer.contains("is on air: GO leaves it"))
    }
}

extension Operator {
    /// The newest run as its lines in the journal make it.
    var run: Run? {
        var run: Run?
        for entry in world.store.journal {
            guard case .run(let id, let line) = entry.change else { continue }
            if run?.id != id { run = Run(id: id, opening: line, at: entry.at) }
            run?.fold(line, at: entry.at, by: entry.seat)
        }
        return run
    }
}

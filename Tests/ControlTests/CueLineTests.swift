import TestKit
import Testing

@testable import Control

@Suite struct CueLineTests {
    @Test func `every cue of the demo day reads back as it was written`() throws {
        let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
        let day = DemoDay(anchor: Instant(milliseconds: 1_764_075_420_000), zone: zone)
        for cue in day.cues {
            guard case .lasting(let length) = cue.length else { continue }
            let line = try CueLine(parsing: CueLine.text(of: cue, length: length))
            #expect(line == CueLine(number: cue.number, length: length, title: cue.title, actions: cue.actions))
        }
    }

    @Test(arguments: ["", "6", "6 3m", "6 soon Price", "6 3m Price | scen X"])
    func `what is no cue says what one is`(text: String) {
        #expect(throws: PlanTrouble.self) { try CueLine(parsing: text) }
    }

    @Test(arguments: ["20:00", "20:00 2h A", "25:00 2h A Show", "20:00 0m A Show", "20:00 long A Show"])
    func `what is no show says what one is`(text: String) {
        #expect(throws: PlanTrouble.self) { try ShowLine(parsing: text) }
    }

    @Test func `a show's line has time, length, room and title`() throws {
        let line = try ShowLine(parsing: "20:00 1h30m A Payday Glow: Serum Night")
        #expect(line.time == TimeOfDay(hour: 20, minute: 0))
        #expect(line.length == .minutes(90))
        #expect(line.room == "A")
        #expect(line.title == "Payday Glow: Serum Night")
    }
}

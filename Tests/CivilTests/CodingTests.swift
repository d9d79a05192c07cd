import Civil
import Foundation
import Testing

@Suite struct CodingTests {
    struct Row: Codable, Equatable {
        var date: LocalDate
        var time: TimeOfDay
        var local: LocalTime
        var instant: Instant
        var length: Milliseconds
        var weekday: Weekday
    }

    @Test func `dates and times are coded as the texts and numbers people expect`() throws {
        let row = Row(
            date: LocalDate(year: 2026, month: 11, day: 25), time: TimeOfDay(milliseconds: 72_300_000),
            local: try LocalTime(parsing: "2026-11-25T20:05:00.250"), instant: Instant(milliseconds: 1_795_611_600_000),
            length: .minutes(8), weekday: .wednesday)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(row)
        #expect(
            String(decoding: json, as: UTF8.self)
                == #"{"date":"2026-11-25","instant":1795611600000,"length":480000,"local":"2026-11-25T20:05:00.250","time":"20:05:00","weekday":3}"#
        )
        #expect(try JSONDecoder().decode(Row.self, from: json) == row)
    }

    @Test func `a date that is none is refused with its reason`() {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([LocalDate].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
        #expect(error.map { "\($0)" }?.contains("is no date; expected YYYY-MM-DD") == true)
    }
}

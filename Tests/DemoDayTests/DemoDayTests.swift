import Civil
import DemoDay
import Shows
import Staffing
import Testing

@Suite struct DemoDayTests {
    /// Wednesday 25 November 2026, 20:26:41 in Jakarta.
    static let evening = Instant(milliseconds: 1_795_613_201_000)
    static let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
    let day = DemoDay(anchor: evening, zone: zone)

    var main: Show? { day.shows.first { $0.id == DemoDay.mainShow } }

    @Test func `the main show starts in three minutes, on a whole minute, on both channels`() throws {
        let main = try #require(main)
        #expect(Self.zone.local(at: main.start).time.secondsText == "20:30:00")
        #expect(main.channels.count == 2)
        #expect(main.hardOut == main.end + .minutes(2))
        #expect(main.status == .ready)
        #expect(DemoDay(anchor: main.start - .minutes(3), zone: Self.zone).shows[5].start == main.start)
    }

    @Test func `shows lie on four days and only those behind now have ended`() {
        #expect(day.shows.count == 14)
        for show in day.shows { #expect((show.status == .ended) == (show.end <= Self.evening)) }
        #expect(Set(day.shows.map { Self.zone.local(at: $0.start).date }).count == 4)
    }

    @Test func `the marathon has one of four shifts open and the late show has nobody`() {
        let booked = Set(day.bookings.map(\.shift))
        func open(_ title: String) -> [Bool] {
            let show = day.shows.first { $0.title == title }
            return day.shifts.filter { $0.show == show?.id }.map { !booked.contains($0.id) }
        }
        #expect(open("Payday Marathon 12 h") == [false, false, true, false])
        #expect(open("Late Night Serum") == [true])
    }

    @Test func `the main rundown counts to its length, with a milestone, a skip and a block`() throws {
        let main = try #require(main)
        let cues = day.cues.filter { $0.show == main.id }
        let rundown = Rundown(
            show: main, cues: cues, segments: day.segments.filter { $0.show == main.id }, zone: Self.zone)

        #expect(rundown.plannedEnd == main.end)
        #expect(cues.map(\.number).contains("6.1"))
        #expect(cues.count { $0.kind == .skip } == 1)
        #expect(cues.count { $0.kind == .milestone } == 1)
        #expect(rundown.nextFixedPoint(after: main.start)?.at == main.start + .minutes(30))
        #expect(rundown.segments.count == 4)
    }

    @Test func `every action line can be read and names what the simulated OBS has`() throws {
        let scenes = [
            "Starting Soon", "Host Cam", "Product Close", "Close + Host", "Split", "Price Card", "Wheel", "BRB",
            "Ending",
        ]
        let inputs = ["Mic", "Mic 2", "Music", "Banner", "Bumper"]
        for cue in day.cues {
            for action in try ActionLine(parsing: cue.actions).actions {
                switch action {
                case .scene(let name, let mix):
                    #expect(scenes.contains(name))
                    #expect(mix.map { ["Cut", "Fade", "Swipe"].contains($0.name) } != false)
                case .mute(let input), .unmute(let input), .play(let input), .stop(let input), .text(let input, _):
                    #expect(inputs.contains(input))
                case .pin(let sku): #expect(cue.actions.contains(sku))
                case .show, .hide, .record, .stream, .wait, .note, .request: break
                }
            }
        }
    }

    @Test(arguments: [0, 3, 9, 15, 20, 23])
    func `at whatever hour it is opened, no room and no host is in two places at once`(hour: Int64) {
        let midnight = Self.zone.instant(
            of: LocalTime(date: LocalDate(year: 2026, month: 11, day: 25), time: .midnight))
        let day = DemoDay(anchor: midnight + .hours(hour) + .minutes(58), zone: Self.zone)
        expectNoOverlap(day.shows.map { ("room \($0.room.raw)", $0.start, $0.end) })
        let shifts = Dictionary(uniqueKeysWithValues: day.shifts.map { ($0.id, $0) })
        expectNoOverlap(
            day.bookings.compactMap { booking in
                shifts[booking.shift].map { ("host \(booking.host.raw)", $0.start, $0.end) }
            })
    }

    @Test func `identifiers are unique and stay the same`() {
        #expect(Set(day.cues.map(\.id)).count == day.cues.count)
        #expect(Set(day.segments.map(\.id)).count == day.segments.count)
        #expect(Set(day.shifts.map(\.id)).count == day.shifts.count)
        #expect(Set(day.bookings.map(\.id)).count == day.bookings.count)
        #expect(day == DemoDay(anchor: Self.evening, zone: Self.zone))
    }

    private func expectNoOverlap(_ spans: [(who: String, start: Instant, end: Instant)]) {
        for (_, spans) in Dictionary(grouping: spans, by: \.who) {
            let ordered = spans.sorted { $0.start < $1.start }
            for (span, next) in zip(ordered, ordered.dropFirst()) {
                #expect(span.end <= next.start, "\(span.who)")
            }
        }
    }
}

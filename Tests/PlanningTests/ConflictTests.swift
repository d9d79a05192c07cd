import Civil
import Journal
import Planning
import Shows
import Staffing
import Testing

@Suite struct ConflictTests {
    let payday = House.show(1, "Payday Glow", House.at(20), channels: [House.tikTok.id])

    private func words(_ page: StaffingPage, _ rules: HouseRules = .standard) -> [String] {
        page.conflicts(by: rules, zone: House.zone).map(\.words)
    }

    private func rules(of page: StaffingPage, _ rules: HouseRules = .standard) -> [Conflict.Rule] {
        page.conflicts(by: rules, zone: House.zone).map(\.rule)
    }

    @Test func `a plan without conflicts has none`() {
        #expect(words(House.page([payday], [House.booking(1, House.sari, on: payday)])) == [])
    }

    @Test func `two shows of one room, and of one channel, at a time`() {
        let other = House.show(2, "Flash Malam", House.at(20, 30), channels: [House.tikTok.id])
        #expect(
            words(House.page([payday, other])) == [
                "room A has Payday Glow Wed 25 Nov 20:00–21:00 and Flash Malam Wed 25 Nov 20:30–21:30",
                "TT carries Payday Glow Wed 25 Nov 20:00–21:00 and Flash Malam Wed 25 Nov 20:30–21:30",
            ])
        let elsewhere = House.show(2, "Flash Malam", House.at(20, 30), room: 2, channels: [House.tikTok.id])
        #expect(rules(of: House.page([payday, elsewhere])) == [.channel])
    }

    @Test func `rooms that share an OBS have one show at a time between them`() {
        let other = House.show(2, "Flash Malam", House.at(20, 30), room: 2)
        var rules = HouseRules.standard
        rules.obs = [RoomID(1): "ws://10.0.0.7:4455", RoomID(2): "ws://10.0.0.7:4455"]
        #expect(self.rules(of: House.page([payday, other])) == [])
        #expect(
            words(House.page([payday, other]), rules) == [
                "rooms A and B share an OBS: Payday Glow Wed 25 Nov 20:00–21:00 and Flash Malam Wed 25 Nov 20:30–21:30"
            ])
    }

    @Test func `a host twice at a time, without changeover, and without rest`() {
        let pairs: [(Instant, Conflict.Rule?)] = [
            (House.at(20, 30), .hostTwice), (House.at(21, 10), .changeover), (House.at(21, 15), nil),
            // The next working day begins at five.
            (House.at(28), nil), (House.at(29), .rest), (House.at(30, 59), .rest), (House.at(31), nil),
        ]
        for (start, rule) in pairs {
            let other = House.show(2, "Flash Malam", start, room: 2)
            let page = House.page(
                [payday, other], [House.booking(1, House.sari, on: payday), House.booking(2, House.sari, on: other)])
            #expect(rules(of: page) == (rule.map { [$0] } ?? []), "\(start)")
        }
    }

    @Test func `a host works no longer than a day's and a week's most, and on no more days`() {
        let host = House.host(3, "Putri") {
            $0.limits = HostLimits(weeklyMaximum: .hours(5), dailyMaximum: .hours(3), daysPerWeek: 1)
        }
        let shows = [
            House.show(1, "One", House.at(8), .hours(2)), House.show(2, "Two", House.at(12), .hours(2)),
            House.show(3, "Three", House.at(36), .hours(2)),
        ]
        let page = House.page(
            shows, shows.enumerated().map { House.booking(Int64($0.offset), host, on: $0.element) }, hosts: [host])
        #expect(
            words(page) == [
                "Putri works 4 h of 3 h on Wed 25 Nov", "Putri works 6 h of 5 h in week 48",
                "Putri works 2 of 1 days in week 48",
            ])
    }

    @Test func `a host is available, there, and approved to be off`() {
        let mornings = House.host(3, "Putri") {
            $0.availability = Availability(week: [3: DaySpan(from: 360, until: 720).map { [$0] } ?? []])
        }
        var page = House.page([payday], [House.booking(1, mornings, on: payday)], hosts: [mornings])
        #expect(words(page) == ["Putri is not available then: Payday Glow Wed 25 Nov 20:00–21:00"])
        var off = TimeOff(id: TimeOffID(1), host: mornings.id, start: House.at(10), end: House.at(34))
        page.timeOff = [off]
        #expect(rules(of: page) == [.unavailable])
        off.state = .approved
        page.timeOff = [off]
        #expect(words(page) == ["Putri is off until Thu 26 Nov 10:00: Payday Glow Wed 25 Nov 20:00–21:00"])
    }

    @Test func `a host can do what the show asks of the role`() {
        let host = House.host(3, "Putri") {
            $0.skills = ["serum": 1]
            $0.platforms = ["shopee"]
            $0.languages = ["en"]
        }
        func rules(as role: Booking.Role) -> [Conflict.Rule] {
            self.rules(of: House.page([payday], [House.booking(1, host, on: payday, role)], hosts: [host]))
        }
        #expect(rules(as: .main) == [.skill, .language, .platform])
        #expect(rules(as: .coHost) == [.language, .platform])
        #expect(rules(as: .moderator) == [.language])
        #expect(rules(as: .operator) == [])
    }

    @Test func `a platform's sessions have their lengths, their gaps and their number`() {
        var rules = HouseRules.standard
        rules.limits.platforms["tiktok"]?.gap = .minutes(30)
        rules.limits.platforms["tiktok"]?.sessionsPerDay = 2
        let channels = [House.tikTok.id]
        let shows = [
            House.show(1, "Short", House.at(8), .minutes(20), channels: channels),
            House.show(2, "Soon", House.at(8, 40), channels: channels),
            House.show(3, "Third", House.at(14), channels: channels),
            House.show(4, "Marathon", House.at(30), .hours(14), channels: channels),
        ]
        #expect(
            words(House.page(shows), rules) == [
                "TT wants 30 min at least: Short Wed 25 Nov 08:00–08:20",
                "TT wants 30 min between Short Wed 25 Nov 08:00–08:20 and Soon Wed 25 Nov 08:40–09:40",
                "TT takes 2 sessions a day: 3 on Wed 25 Nov",
                "TT ends a session after 13 h: Marathon Thu 26 Nov 06:00–20:00",
            ])
    }

    @Test func `what is over or cancelled conflicts with nothing`() {
        for status in [Show.Status.ended, .reconciled, .cancelled] {
            let other = House.show(2, "Flash Malam", House.at(20, 30), status: status, channels: [House.tikTok.id])
            let page = House.page(
                [payday, other], [House.booking(1, House.sari, on: payday), House.booking(2, House.sari, on: other)])
            #expect(words(page) == [])
        }
    }

    @Test func `an edit's conflicts are those it would bring`() {
        let clash = House.show(2, "Flash Malam", House.at(20, 30))
        let page = House.page([payday, clash])
        var edit = PlanEdit(words: "", bookings: [House.booking(1, House.sari, on: payday)])
        #expect(page.conflicts(madeBy: edit, by: .standard, zone: House.zone) == [])
        edit.bookings.append(House.booking(2, House.sari, on: clash))
        let made = page.conflicts(madeBy: edit, by: .standard, zone: House.zone)
        #expect(made.map(\.rule) == [.hostTwice])
        #expect(made.first?.rule.severity == .impossible)
        #expect(
            page.applying(edit).conflicts(by: .standard, zone: House.zone).countsByShow == [ShowID(1): 2, ShowID(2): 2])
    }
}

import Assigning
import Civil
import Journal
import Planning
import Shows
import Staffing
import Testing

@Suite("Rosters proposed for the plan") struct ProposalTests {
    let sari = House.host(1, "Sari")
    let tio = House.host(2, "Tio")
    let pagi = House.show(10, "Pagi", House.at(9))
    let malam = House.show(20, "Malam", House.at(20))

    @Test func `open shows get hosts, and nobody is in two places`() {
        let page = House.page([pagi, House.show(11, "Siang", House.at(10))], hosts: [sari, tio])
        let proposal = House.proposal(for: House.problem(of: page))
        #expect(proposal.rows.count == 2)
        #expect(Set(proposal.rows.compactMap(\.host)) == [sari.id, tio.id])
        #expect(proposal.open.isEmpty)
    }

    @Test func `taken over it is one edit that the rules allow`() {
        let page = House.page([pagi, malam], hosts: [sari, tio])
        let proposal = House.proposal(for: House.problem(of: page))
        var number: Int64 = 100
        let edit = proposal.edit(words: "the roster of week 48") {
            number += 1
            return number
        }
        #expect(edit.bookings.map(\.id) == [BookingID(101), BookingID(102)])
        #expect(edit.bookings.allSatisfy { $0.state == .draft })
        #expect(edit.refusal(among: page, zone: House.zone) == nil)
        #expect(page.applying(edit).conflicts(by: .standard, zone: House.zone).isEmpty)
    }

    @Test func `a row that is not chosen stays out of the edit`() {
        var proposal = House.proposal(for: House.problem(of: House.page([pagi, malam], hosts: [sari, tio])))
        proposal.toggle(0)
        #expect(proposal.edit(words: "") { 7 }.bookings.map(\.shift) == [ShiftID(20)])
    }

    @Test(arguments: [
        (
            "time off",
            [TimeOff(id: TimeOffID(1), host: HostID(1), start: House.at(0), end: House.at(24), state: .approved)]
        ),
        ("time off asked for", [TimeOff(id: TimeOffID(1), host: HostID(1), start: House.at(8), end: House.at(10))]),
    ])
    func `whoever is off, or has asked to be, is not proposed`(_: String, timeOff: [TimeOff]) {
        let page = House.page([pagi], hosts: [sari], timeOff: timeOff)
        let proposal = House.proposal(for: House.problem(of: page))
        #expect(proposal.rows.isEmpty)
        #expect(proposal.open.map(\.role) == [.main])
    }

    @Test func `whoever has declined a show is not asked for it again`() {
        let page = House.page([pagi], [House.booking(1, sari, on: pagi, state: .declined)], hosts: [sari, tio])
        #expect(House.proposal(for: House.problem(of: page)).said == ["+ Tio Pagi"])
    }

    @Test func `drafts move, but whoever has agreed stays`() {
        var cheap = tio
        cheap.rate = Amount(rupiah: 1)
        cheap.performance = ["serum": 200]
        let rich = House.show(10, "Pagi", House.at(9), sales: 90_000_000)
        for state in [Booking.State.draft, .accepted, .offered] {
            let page = House.page([rich], [House.booking(1, sari, on: rich, state: state)], hosts: [sari, cheap])
            let said = House.proposal(for: House.problem(of: page)).said
            #expect(said == (state == .draft ? ["Sari > Tio Pagi"] : []))
        }
    }

    @Test func `a pinned draft stays`() {
        var cheap = tio
        cheap.performance = ["serum": 200]
        var pinned = House.booking(1, sari, on: pagi)
        pinned.isPinned = true
        let page = House.page([pagi], [pinned], hosts: [sari, cheap])
        #expect(House.proposal(for: House.problem(of: page)).unchanged == 1)
    }

    @Test func `work beside the chosen shows counts for rest and hours`() {
        // Sari hosts until midnight: ten hours of rest end after the morning show begins.
        let late = House.show(30, "Tengah Malam", House.at(22), .hours(2))
        let early = House.show(31, "Subuh", House.at(7, day: 1))
        let page = House.page([late, early], [House.booking(1, sari, on: late, state: .accepted)], hosts: [sari])
        let proposal = House.proposal(for: House.problem(of: page, staffing: [early]))
        #expect(proposal.rows.isEmpty)
        #expect(proposal.open.map(\.show.title) == ["Subuh"])
    }

    @Test func `the night before the week counts for rest too`() {
        let sunday = House.show(30, "Minggu Malam", House.at(-3), .hours(2))
        let early = House.show(31, "Subuh", House.at(6))
        let page = House.page([sunday, early], [House.booking(1, sari, on: sunday, state: .accepted)], hosts: [sari])
        #expect(House.proposal(for: House.problem(of: page, staffing: [early], at: House.at(-20))).rows.isEmpty)
    }

    @Test func `what has begun is left as it is`() {
        let page = House.page([pagi, malam], hosts: [sari, tio])
        let proposal = House.proposal(for: House.problem(of: page, at: House.at(9)))
        #expect(proposal.rows.map(\.show.title) == ["Malam"])
        #expect(proposal.open.isEmpty)
    }

    @Test func `a repair moves the fewest who have been told`() {
        // Sari has declined Malam. Tio can take it, if somebody who was told nothing takes his draft.
        let dina = House.host(3, "Dina")
        let siang = House.show(21, "Siang", House.at(20), .hours(1))
        var told = House.booking(2, tio, on: siang)
        told.told = Booking.Told(start: siang.start, end: siang.end, role: .main, at: House.monday)
        told.state = .accepted
        let page = House.page(
            [malam, siang], [House.booking(1, sari, on: malam, state: .declined), told], hosts: [sari, tio, dina])
        let proposal = House.proposal(for: House.problem(of: page, .everything))
        #expect(proposal.said == ["+ Dina Malam"])
        #expect(proposal.affected.isEmpty)
    }

    @Test func `a booking that was told is withdrawn, so that its host hears of it`() {
        var told = House.booking(1, sari, on: malam, state: .offered)
        told.told = Booking.Told(start: malam.start, end: malam.end, role: .main, at: House.monday)
        let off = TimeOff(id: TimeOffID(1), host: sari.id, start: House.at(12), end: House.at(40), state: .approved)
        let page = House.page([malam], [told], hosts: [sari, tio], timeOff: [off])
        let proposal = House.proposal(for: House.problem(of: page, .everything))
        #expect(proposal.said == ["Sari > Tio Malam"])
        #expect(proposal.affected == [sari.id])
        let edit = proposal.edit(words: "") { 9 }
        #expect(edit.bookings.map(\.state) == [.withdrawn, .draft])
        #expect(edit.refusal(among: page, zone: House.zone) == nil)
    }

    @Test func `figures say what it comes to before it is taken over`() {
        let rich = House.show(10, "Pagi", House.at(9), sales: 20_000_000)
        let page = House.page([rich, malam], hosts: [sari, tio])
        let house = House.problem(of: page)
        #expect(house.figures(in: house.mondays).open == 2)
        #expect(house.figures(in: house.mondays).pay == 0)
        let after = House.proposal(for: house).figures(in: house.mondays)
        #expect(after.open == 0)
        #expect(after.pay == 400_000)
        #expect(after.sales == 20_000_000)
        #expect(after.showsWithoutSales == 1)
        #expect(after.share == 20)
        #expect(after.spread == .hours(2)...(.hours(2)))
    }
}

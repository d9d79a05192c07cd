import Assigning
import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing
import Testing

@Suite("A month of a whole house") struct MonthTests {
    /// 224 shows in 28 days, eight rooms, 40 hosts.
    private var page: StaffingPage {
        let hosts = (1...40).map { number in
            House.host(Int64(number), "Host \(number)") { host in
                host.skills = ["serum": 2 + number % 3, "toner": number % 4]
                host.rate = Amount(rupiah: Int64(90_000 + number * 2_000))
                host.limits.weeklyMinimum = .hours(8)
            }
        }
        var shows: [Show] = []
        for number in 0..<224 {
            let (day, slot) = (Int64(number) / 8, Int64(number) % 8)
            var show = House.show(
                Int64(number) + 1, "Show \(number)", House.at(8 + slot, day: day), .hours(1),
                category: number % 3 == 0 ? "toner" : "serum", sales: 10_000_000)
            show.room = RoomID(slot % 8 + 1)
            shows.append(show)
        }
        return House.page(shows, hosts: hosts)
    }

    @Test func `it becomes one problem, whose answer breaks no rule of the house`() {
        let page = page
        let house = House.problem(of: page)
        #expect(house.needed == 224)
        var solver = RosterSolver(RosterTable(house.problem), seed: 1)
        for step in 0..<50 { solver.step(moves: 1000, at: Double(step) / 50) }
        let proposal = Proposal(house, roster: solver.roster)
        #expect(proposal.open.count < 20)
        var number: Int64 = 10_000
        let edit = proposal.edit(words: "") {
            number += 1
            return number
        }
        #expect(edit.refusal(among: page, zone: House.zone) == nil)
        let hosts = page.applying(edit).conflicts(by: .standard, zone: House.zone).filter { $0.host != nil }
        #expect(hosts.map(\.words) == [])
    }
}

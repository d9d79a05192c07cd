import Assigning
import Civil
import Journal
import Rostering
import Shows
import Staffing
import Testing

@Suite("Why a roster is as it is") struct ReasonTests {
    let sari = House.host(1, "Sari")
    let tio = House.host(2, "Tio") { $0.rate = Amount(rupiah: 150_000) }
    let pagi = House.show(10, "Pagi", House.at(9))

    @Test func `a booking has its cost, and who would come next`() throws {
        let page = House.page([pagi], [House.booking(1, sari, on: pagi)], hosts: [sari, tio])
        let explainer = HouseExplainer(House.problem(of: page))
        let reasons = try #require(explainer.reasons(of: sari.id, on: ShiftID(10), as: .main))
        #expect(reasons.cost.price.pay == 200_000)
        #expect(reasons.runnerUp == .init(host: tio.id, difference: 100_000))
    }

    @Test func `a host who is elsewhere is named with the show`() {
        let siang = House.show(11, "Siang", House.at(10))
        let page = House.page([pagi, siang], [House.booking(1, sari, on: siang)], hosts: [sari, tio])
        let candidates = HouseExplainer(House.problem(of: page)).candidates(
            for: ShiftID(10), as: .main, insteadOf: nil)
        #expect(candidates.map(\.host) == [tio.id, sari.id])
        #expect(candidates[0].isFree)
        #expect(candidates[1].isImpossible)
        #expect(candidates[1].obstacles.first?.contains("Siang Mon 23 Nov 10:00–12:00 at once") == true)
    }

    @Test func `the cheapest rule to waive comes first`() {
        let dina = House.host(3, "Dina") { $0.skills = [:] }
        let putri = House.host(4, "Putri") {
            $0.skills = [:]
            $0.languages = ["en"]
        }
        let page = House.page([pagi], hosts: [putri, dina])
        let candidates = HouseExplainer(House.problem(of: page)).candidates(
            for: ShiftID(10), as: .main, insteadOf: nil)
        #expect(candidates.map(\.host) == [dina.id, putri.id])
        #expect(candidates[0].obstacles == ["Dina has no skill in serum"])
        #expect(candidates.allSatisfy { !$0.isFree && !$0.isImpossible })
    }

    @Test func `a refusal of the same show is remembered with its time`() {
        var declined = House.booking(1, sari, on: pagi, state: .declined)
        declined.answeredAt = House.at(8)
        let page = House.page([pagi], [declined], hosts: [sari])
        let candidates = HouseExplainer(House.problem(of: page)).candidates(
            for: ShiftID(10), as: .main, insteadOf: nil)
        #expect(candidates.first?.obstacles.first == "Sari has declined it at 08:00")
    }
}

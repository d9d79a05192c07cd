import Civil
import Shows
import Staffing
import Testing

@Suite struct TransitionTests {
    @Test(arguments: Booking.State.allCases)
    func `a state follows itself, and what does not follow has a reason`(state: Booking.State) {
        #expect(state.refusal(of: state) == nil)
        for next in Booking.State.allCases where next != state {
            #expect((state.refusal(of: next) == nil) == state.following.contains(next))
        }
    }

    @Test func `what was published is withdrawn, not made a draft again`() {
        #expect(Booking.State.offered.refusal(of: .draft) == "it is published: withdraw it instead")
        #expect(Booking.State.accepted.refusal(of: .draft) == "it is published: withdraw it instead")
        #expect(Booking.State.accepted.refusal(of: .withdrawn) == nil)
    }

    @Test func `a shift is done by somebody who came`() {
        #expect(Booking.State.accepted.refusal(of: .done) == "nobody has come yet")
        #expect(Booking.State.noShow.refusal(of: .done) == "the host did not come: check them in first")
        #expect(Booking.State.noShow.refusal(of: .checkedIn) == nil)
        #expect(Booking.State.checkedIn.refusal(of: .done) == nil)
    }

    @Test func `an answer is written with its time, and a wrong one is written again`() throws {
        let offered = Booking(id: BookingID(1), shift: ShiftID(1), host: HostID(1), role: .main, state: .offered)
        let at = Instant(milliseconds: 1_795_613_201_000)
        let accepted = try #require(offered.answering(.accepted, at: at))
        #expect(accepted.state == .accepted)
        #expect(accepted.answeredAt == at)
        #expect(accepted.answering(.declined, at: at + 1)?.answeredAt == at + 1)
        #expect(offered.answering(.done, at: at) == nil)
    }

    @Test func `who declined, stayed away or was withdrawn is not to come`() {
        #expect(Booking.State.allCases.filter { !$0.isStanding } == [.declined, .noShow, .withdrawn])
    }

    @Test func `a show goes on air and ends by its run alone, and is reconciled by a person`() {
        #expect(Show.Status.ready.refusal(of: .onAir) == "a show goes on air and ends by its run alone")
        #expect(Show.Status.onAir.refusal(of: .cancelled) == "it is on air: end the run first")
        #expect(Show.Status.ended.refusal(of: .reconciled) == nil)
        #expect(Show.Status.draft.refusal(of: .reconciled) == "only a show that has ended can be reconciled")
        #expect(Show.Status.cancelled.refusal(of: .ready) == "it is cancelled: plan it again first")
        #expect(Show.Status.cancelled.refusal(of: .draft) == nil)
    }
}

import Journal
import Shows
import Staffing
import Testing

@Suite struct InverseTests {
    @Test(arguments: Change.Kind.allCases)
    func `plans have an inverse and what acted on a room has none`(kind: Change.Kind) {
        let images: [Change.Image?] = [
            nil, .cue(plainCue), .show(plainShow), .booking(booking), .rundown(cues: [], segments: []),
            .template(template), .tick(tick), .plan(PlanEdit(words: "")),
        ]
        let inverses = images.compactMap { kind.example.inverse(before: $0) }
        #expect(inverses.isEmpty != kind.example.isPlanning)
    }

    @Test func `an edit goes back to what was there`() {
        #expect(Change.cueEdited(cue).inverse(before: .cue(plainCue)) == .cueEdited(plainCue))
        #expect(Change.showEdited(show).inverse(before: .show(plainShow)) == .showEdited(plainShow))
    }

    @Test func `what was removed comes back whole`() {
        #expect(Change.cueRemoved(id: cue.id, show: show.id).inverse(before: .cue(cue)) == .cueAdded(cue))
        #expect(
            Change.bookingCancelled(id: booking.id, shift: booking.shift).inverse(before: .booking(booking))
                == .bookingMade(booking))
    }

    @Test func `an added show is cancelled`() {
        var cancelled = show
        cancelled.status = .cancelled
        #expect(Change.showAdded(show).inverse(before: nil) == .showEdited(cancelled))
    }

    @Test func `without the row it replaced an edit has no inverse`() {
        #expect(Change.cueEdited(cue).inverse(before: nil) == nil)
    }

    @Test func `an edit of many rows puts back what was there and takes out what was not`() {
        var changed = plainCue
        changed.title = "Q&A, longer"
        let segment = Segment(id: SegmentID(62), show: show.id, title: "CLOSE")
        let edit = RundownEdit(
            show: show.id, cues: [changed, cue], removed: [CueID(1009)], segments: [segment],
            removedSegments: [SegmentID(61)])
        var removed = plainCue
        removed.id = CueID(1009)
        let old = Segment(id: SegmentID(61), show: show.id, title: "HERO", colour: .coral)
        let inverse = Change.rundownEdited(edit).inverse(before: .rundown(cues: [plainCue, removed], segments: [old]))
        #expect(
            inverse
                == .rundownEdited(
                    RundownEdit(
                        show: show.id, cues: [plainCue, removed], removed: [cue.id], segments: [old],
                        removedSegments: [segment.id])))
    }

    @Test func `an edit of the plan puts back what was there, and what was not goes, is cancelled or leaves`() throws {
        var before = PlanEdit(words: "")
        before.shows = [plainShow]
        before.removedShifts = []
        before.bookings = [Booking(id: BookingID(10), shift: ShiftID(5), host: HostID(3), role: .main)]
        let change = Change.planned(planEdit)
        guard case .planned(let inverse) = change.inverse(before: .plan(before)) else { throw NoInverse() }

        #expect(inverse.words == "taken back: the roster of week 48 published")
        #expect(inverse.shows.map(\.id) == [plainShow.id, show.id])
        #expect(inverse.shows[0] == plainShow)
        #expect(inverse.shows[1].status == .cancelled)
        #expect(inverse.shows[1].occurrence == nil)
        #expect(inverse.bookings == before.bookings)
        #expect(inverse.removedBookings == [booking.id])
        #expect(inverse.removedShifts == [ShiftID(5)])
        #expect(inverse.removedSeries == [series.id])
        #expect(inverse.hosts.map(\.hasLeft) == [true])
        #expect(inverse.removedTimeOff == [timeOff.id])
        #expect(inverse.inverse(before: planEdit).words == planEdit.words)
    }

    @Test func `edits of the plan meet on the rows they touch, and so do changes of one row`() {
        let other = PlanEdit(
            words: "", timeOff: [TimeOff(id: TimeOffID(9), host: host.id, start: show.start, end: show.end)])
        #expect(!Change.planned(planEdit).isOvertaken(by: .planned(other)))
        #expect(Change.planned(planEdit).isOvertaken(by: .showEdited(plainShow)))
        #expect(Change.showEdited(plainShow).isOvertaken(by: .planned(planEdit)))
        #expect(Change.bookingCancelled(id: BookingID(77), shift: ShiftID(5)).isOvertaken(by: .planned(planEdit)))
        #expect(!Change.bookingCancelled(id: BookingID(77), shift: ShiftID(77)).isOvertaken(by: .planned(planEdit)))
        #expect(!Change.planned(planEdit).isOvertaken(by: .cueEdited(cue)))
    }

    private struct NoInverse: Error {}

    @Test(arguments: Change.Kind.allCases)
    func `an inverse is on the same subject`(kind: Change.Kind) {
        guard let inverse = kind.example.inverse(before: image(for: kind)) else { return }
        #expect(inverse.subject == kind.example.subject)
    }

    private func image(for kind: Change.Kind) -> Change.Image? {
        switch kind.example.subject {
        case .cue: .cue(kind == .cueEdited ? plainCue : cue)
        case .show: .show(kind == .showEdited ? plainShow : show)
        case .shift: .booking(booking)
        case .rundown: .rundown(cues: [plainCue], segments: [])
        case .template: .template(template)
        case .row: .tick(tick)
        case .plan: .plan(PlanEdit(words: ""))
        case .run, .desk: nil
        }
    }
}

import Civil
import Journal
import Shows
import Staffing

extension Change.Kind {
    /// One change of each kind, with every optional part filled in.
    var example: Change {
        switch self {
        case .runStarted: line(.started(show: show.id, room: RoomID(1), kind: .live, standby: cue.id))
        case .runTook:
            line(
                .took(
                    Run.Take(
                        cue: cue, plannedStart: show.start, plannedLength: .minutes(3), standby: CueID(1002),
                        cause: .roll,
                        backdated: show.start, plannedShowStart: show.start, host: "Mega",
                        pins: [Pin(sku: "S30", channel: ChannelID(1))], isAdlib: true, resume: CueID(1003))))
        case .runStoodBy: line(.stoodBy(cue: CueID(1002)))
        case .runStandbyMoved: line(.standbyMoved(cue: CueID(1002)))
        case .runHeld: line(.held)
        case .runReleased: line(.released)
        case .runPaused: line(.paused)
        case .runResumed: line(.resumed)
        case .runAddedTime: line(.addedTime(-30_000))
        case .runRolled: line(.rolled(start: show.start))
        case .runWaited: line(.waited)
        case .runMissed: line(.missed(cue: CueID(1002), due: show.start))
        case .runLooped: line(.looped(segment: SegmentID(61)))
        case .runPulled: line(.pulled(sku: "S30", channels: [ChannelID(1), ChannelID(2)], standby: CueID(1002)))
        case .runRestored: line(.restored(sku: "S30"))
        case .runTicked: line(.ticked(toDo: 1))
        case .runPanicked: line(.panicked(scene: "BRB"))
        case .runSwitchedUnplanned: line(.switchedUnplanned(scene: "Host Cam"))
        case .runConfirmed: line(.confirmed(cue: cue.id, scene: "Price Card"))
        case .runUnconfirmed: line(.unconfirmed(cue: cue.id, reason: "OBS did not answer"))
        case .runRefused: line(.refused(act: "take", reason: "too soon by 0,6 s"))
        case .runChannel: line(.channel(ChannelID(1), .lost, .route("OBS's stream is off")))
        case .runNoted: line(.noted(text: "pelanggan tanya warna 02 — „foundation“"))
        case .runViolated: line(.violated(text: "klaim tanpa bukti"))
        case .runCheckedIn: line(.checkedIn(CheckIn(channel: ChannelID(1), orders: 86, viewers: 1284, stock: 120)))
        case .runDecided:
            line(
                .decided(
                    Decision(
                        act: .queue(CueID(1002)), about: "7 Q&A", reason: "penonton minta",
                        figures: [CheckIn(channel: ChannelID(1), orders: 86, viewers: 1284)], standby: CueID(1002))))
        case .runMessaged: line(.messaged(text: "30 detik lagi"))
        case .runReoffered: line(.reoffered(cue: cue.id, offers: cue.offers))
        case .runRecovered:
            line(
                .recovered(
                    Restoration(
                        outage: 41_000, done: ["scene \u{201c}Price Card\u{201d}"], leftOut: ["Mic open"],
                        failure: "OBS did not confirm OBS's stream on, for TT")))
        case .runEnded: line(.ended)
        case .deskTaken: .deskTaken(room: RoomID(1), seat: Seat(id: SeatID(3), name: "Rian"))
        case .deskReleased: .deskReleased(room: RoomID(1))
        case .cueAdded: .cueAdded(cue)
        case .cueEdited: .cueEdited(plainCue)
        case .cueRemoved: .cueRemoved(id: cue.id, show: show.id)
        case .rundownEdited:
            .rundownEdited(
                RundownEdit(
                    show: show.id, cues: [cue, plainCue], removed: [CueID(1009)],
                    segments: [Segment(id: SegmentID(61), show: show.id, title: "BUNDLE", colour: .teal)],
                    removedSegments: [SegmentID(62)]))
        case .templateSaved:
            .templateSaved(template)
        case .templateRemoved: .templateRemoved(id: TemplateID(5), name: "Serum night")
        case .checked:
            .checked(tick)
        case .unchecked: .unchecked(show: show.id, row: tick.row)
        case .showAdded: .showAdded(show)
        case .showEdited: .showEdited(plainShow)
        case .bookingMade: .bookingMade(booking)
        case .bookingCancelled: .bookingCancelled(id: booking.id, shift: booking.shift)
        case .planned: .planned(planEdit)
        }
    }

    private func line(_ line: Run.Line) -> Change { .run(id: RunID(77), line: line) }
}

let show = Show(
    id: ShowID(6), room: RoomID(1), title: "Payday Glow: Serum Night", start: Instant(milliseconds: 1_795_613_400_000),
    end: Instant(milliseconds: 1_795_616_280_000), hardOut: Instant(milliseconds: 1_795_616_400_000),
    zone: "Asia/Jakarta", status: .ready, channels: [ChannelID(1), ChannelID(2)],
    subject: Show.Subject(
        category: "serum", brand: "Lumi Rona", language: "jv", expectedSales: Amount(rupiah: 45_000_000)),
    occurrence: Show.Occurrence(
        series: SeriesID(31),
        original: LocalTime(
            date: LocalDate(year: 2026, month: 11, day: 25), time: TimeOfDay(milliseconds: 73_800_000)),
        isApart: true))

let plainShow = Show(
    id: ShowID(7), room: RoomID(2), title: "Flash Malam", start: show.end, end: show.end + .hours(1),
    zone: "Asia/Jakarta")

let cue = Cue(
    id: CueID(1001), show: show.id, segment: SegmentID(61), position: 6000, number: "6.1", title: "Flash price −40 %",
    kind: .blocked(reason: "price opens 20:30"), start: .hard(TimeOfDay(milliseconds: 73_800_000), dayOffset: 1),
    length: .until(TimeOfDay(milliseconds: 74_000_500)), countsToEnd: true, advance: .autoContinue, preWait: 500,
    postWait: .seconds(2), actions: #"scene "Price Card" with Fade 300ms; pin S30"#,
    host: "Sari", incoming: "Mega", product: Cue.Product(sku: "S30", name: "Serum Rona 30 ml", stock: 120),
    offers: [
        Offer(
            channel: ChannelID(1), bag: "7", price: Amount(rupiah: 149_000), flash: Amount(rupiah: 89_000),
            voucher: "GLOW40", from: ClockPoint(TimeOfDay(milliseconds: 73_800_000)),
            until: ClockPoint(TimeOfDay(milliseconds: 1_800_000), day: 1), stock: 80, blocked: "waits for approval")
    ], say: "stok 120", never: #""paling murah""#, notes: "lampu hangat", origin: CueID(501))

let plainCue = Cue(
    id: CueID(1002), show: show.id, position: 7000, number: "7", title: "Q&A", length: .lasting(.minutes(2)))

let booking = Booking(
    id: BookingID(9), shift: ShiftID(5), host: HostID(2), role: .coHost, state: .declined,
    told: Booking.Told(start: show.start, end: show.end, role: .main, at: show.start - .hours(48)),
    answeredAt: show.start - .hours(47), isPinned: true)

let series = ShowSeries(
    id: SeriesID(31), title: "Serum night",
    repeats: ShowSeries.Repeats(
        start: LocalTime(
            date: LocalDate(year: 2026, month: 11, day: 25), time: TimeOfDay(milliseconds: 73_800_000)),
        zone: "Asia/Jakarta", rules: ["FREQ=WEEKLY;BYDAY=WE,FR"],
        added: [LocalTime(date: LocalDate(year: 2026, month: 12, day: 12), time: .midnight)],
        cancelled: [LocalTime(date: LocalDate(year: 2026, month: 12, day: 25), time: .midnight)],
        moved: [
            ShowSeries.Repeats.Move(
                original: LocalTime(date: LocalDate(year: 2026, month: 12, day: 2), time: .midnight),
                to: LocalTime(date: LocalDate(year: 2026, month: 12, day: 3), time: .midnight))
        ]),
    pattern: ShowSeries.Pattern(
        room: RoomID(1), length: .minutes(48), hardOut: .minutes(50), channels: [ChannelID(1)], subject: show.subject,
        template: TemplateID(5)),
    plannedThrough: LocalDate(year: 2026, month: 12, day: 31))

let host = Host(
    id: HostID(2), name: "Mega", languages: ["id", "en"], skills: ["serum": 4, "giveaway": 2], platforms: ["tiktok"],
    rate: Amount(rupiah: 150_000),
    limits: HostLimits(
        weeklyMinimum: .hours(8), weeklyMaximum: .hours(24), dailyMaximum: .hours(5), daysPerWeek: 5, rest: .hours(11)),
    availability: Availability(
        week: [3: [DaySpan.wholeDay]], exceptions: ["2026-11-25": []]),
    preferences: Preferences(dayparts: [.evening: 2, .night: -1], dislikedBrands: ["Rival"], weeklyHours: .hours(18)),
    performance: ["serum": 130], messageLanguage: .english, notes: "no early mornings", hasLeft: true)

let timeOff = TimeOff(
    id: TimeOffID(3), host: host.id, start: show.end, end: show.end + .hours(48), reason: "mudik", state: .approved,
    decision: TimeOff.Decision(by: "Rian", at: show.start))

let planEdit = PlanEdit(
    words: "the roster of week 48 published", shows: [show, plainShow],
    shifts: [Shift(id: ShiftID(5), show: show.id, start: show.start, end: show.end, needs: [.main: 1, .coHost: 1])],
    removedShifts: [ShiftID(6)], bookings: [booking], removedBookings: [BookingID(10)], series: [series],
    removedSeries: [SeriesID(32)], hosts: [host], timeOff: [timeOff], removedTimeOff: [TimeOffID(4)])

let template = Template(
    id: TemplateID(5), name: "Serum night", segments: [Segment(id: SegmentID(61), show: show.id, title: "BUNDLE")],
    cues: [plainCue])

let tick = Tick(
    show: show.id, row: "vouchers:TT", by: "Rian", at: show.start, note: "the code comes at 20:00", verdict: .waived)

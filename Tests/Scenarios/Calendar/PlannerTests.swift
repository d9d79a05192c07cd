import Civil
import Journal
import Shows
import Staffing
import Terminal
import TestKit
import Testing

@Suite("Planning shows by keys") struct PlannerTests {
    let rian = Operator.ready()

    init() {
        rian.resize(to: Size(width: 160, height: 48))
        see("1", "w")
    }

    private var store: MemoryStore { rian.world.store }

    private func show(_ title: String) throws -> Show {
        try #require(store.day.shows.last { $0.title == title })
    }

    private func clock(_ instant: Instant) -> String {
        let local = SimulatedClock.zone.local(at: instant)
        return "\(local.date.iso) \(local.time.minutesText)"
    }

    /// The cursor on Flash Malam, in room B.
    private func goToFlash() { see("7", "Right") }

    @Test func `w plans with the whole screen, and Esc gives it back`() {
        #expect(rian.shows("━ Calendar ━"))
        #expect(!rian.shows("─ Roster ─"))
        rian.advance(by: 7000)
        #expect(rian.footer.contains("move"))
        #expect(!rian.footer.contains("start a run"))
        see("Esc")
        #expect(rian.shows("─ Roster ─"))
    }

    @Test func `a show in hand goes where arrows say, and is put down with its shifts`() throws {
        goToFlash()
        let shifts = store.day.shifts
        see("m", "Down", "Down", "Right")
        #expect(rian.shows("move Flash Malam → Thu 26 Nov 22:00–23:00 room B"))
        #expect(store.journal.isEmpty)
        see("Enter")
        #expect(clock(try show("Flash Malam").start) == "2026-11-26 22:00")
        #expect(store.day.shifts.count == shifts.count)
        #expect(store.day.shifts.contains { $0.show == ShowID(7) && clock($0.start) == "2026-11-26 22:00" })
        see("u")
        #expect(clock(try show("Flash Malam").start) == "2026-11-25 21:30")
    }

    @Test func `what stands against it is said before it is put down, and what cannot be is refused`() throws {
        goToFlash()
        see("m", "Tab", "Tab")
        #expect(rian.shows("room A"))
        see("Down", "Down", "Down", "Down")
        #expect(rian.shows("✗ Flash Malam 22:30–23:30: room A has Late Night Serum 22:30–00:00"))
        see("Enter")
        #expect(store.journal.isEmpty)
        #expect(rian.footer.contains("room A has Late Night Serum"))
        see("Tab", "Up", "Up", "Up", "Up", "Up", "Up", "Up", "Up")
        #expect(rian.shows("! TT carries") || rian.shows("! SH carries"))
        see("Esc")
        #expect(clock(try show("Flash Malam").start) == "2026-11-25 21:30")
        #expect(!rian.shows("move Flash Malam"))
    }

    @Test func `a show is stretched by its end`() throws {
        goToFlash()
        see("s", "Down", "Down", "Enter")
        #expect(clock(try show("Flash Malam").end) == "2026-11-25 23:00")
        #expect(store.day.shifts.contains { $0.show == ShowID(7) && clock($0.end) == "2026-11-25 23:00" })
    }

    @Test func `a copy lies a week later, with nobody booked`() throws {
        goToFlash()
        see("y", "Enter")
        let copy = try show("Flash Malam")
        #expect(clock(copy.start) == "2026-12-02 21:30")
        #expect(copy.status == .draft)
        let shift = try #require(store.day.shifts.first { $0.show == copy.id })
        #expect(!store.day.bookings.contains { $0.shift == shift.id })
        #expect(rian.shows(" Wed 2 Dec "))
        #expect(rian.shows("NO HOST"))
    }

    @Test func `x cancels a show, and plans it again`() throws {
        goToFlash()
        see("x")
        #expect(try show("Flash Malam").status == .cancelled)
        #expect(rian.shows("cancelled"))
        see("x")
        #expect(try show("Flash Malam").status == .draft)
    }

    @Test func `a show on air is neither moved nor cancelled`() throws {
        see("Esc", "3")
        rian.startRun("l")
        see("1", "w", "7", ".", "x")
        #expect(rian.footer.contains("it cannot be cancelled"))
        see("m")
        #expect(!rian.shows("move Payday Glow"))
        #expect(try show("Payday Glow: Serum Night").status == .onAir)
    }

    @Test func `a week is copied at one key, and taken back by another`() {
        let before = store.day.shows
        see("Y")
        #expect(rian.shows("week 48 (from Mon 23 Nov) → week 49 (from Mon 30 Nov)"))
        #expect(rian.shows("14 shows"))
        see("Enter")
        #expect(store.day.shows.count == before.count + 14)
        #expect(rian.shows(" week 49 "))
        see("u")
        #expect(store.day.shows.filter { $0.status != .cancelled }.count == before.count)
    }

    @Test func `a day is looked at by its name`() {
        see("7", "g")
        rian.type("24 dec")
        see("Enter")
        #expect(rian.shows(" Thu 24 Dec "))
    }

    @Test func `conflicts are listed, and Enter looks at the show`() {
        see("!")
        #expect(rian.shows("━ Conflicts ━"))
        see("Enter")
        #expect(!rian.shows("━ Conflicts ━"))
        #expect(rian.detail.contains("!"))
    }

    private func see(_ keys: String...) {
        for key in keys {
            rian.press(key)
            rian.advance(by: 200)
        }
    }
}

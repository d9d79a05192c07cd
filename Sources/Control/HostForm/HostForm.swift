import Civil
import Journal
import Planning
import Shows
import Staffing
import Terminal

/// What was agreed with a host, field by field; each field is written by itself, and taken back by itself.
struct HostForm: Equatable, Sendable {
    var host: Host
    /// Not in the house before its name is written.
    var isNew = false
    var window: ScrollWindow
    /// What is being typed; nil while the form is only read.
    var field: TextField?
    var trouble: String?

    /// One line of the form.
    enum Row: Equatable, Sendable {
        case field(HostField)
        case timeOff(TimeOff)
        case newTimeOff
    }

    static let timeOffExpected =
        "days, such as 2026-11-25 2026-11-27 family; or hours: 2026-11-25 10-14 dentist"
}

extension ControlRoom {
    func rows(of form: HostForm) -> [HostForm.Row] {
        let off = (board.plan?.timeOff ?? []).filter { $0.host == form.host.id }.map(HostForm.Row.timeOff)
        return HostField.allCases.map(HostForm.Row.field) + (form.isNew ? [] : off + [.newTimeOff])
    }

    mutating func openHost(at now: Moment) {
        guard let hosts = board.plan?.hosts, hosts.indices.contains(board.hosts.cursor) else {
            return refuse("no host is under the cursor", at: now)
        }
        open(HostForm(host: hosts[board.hosts.cursor], window: ScrollWindow()))
    }

    mutating func openNewHost(at now: Moment) {
        let host = Host(
            id: identifiers.next(at: now), name: "", languages: ["id"], skills: [String: Int](),
            limits: HostLimits(weeklyMaximum: .hours(24)))
        open(HostForm(host: host, isNew: true, window: ScrollWindow(), field: TextField()))
    }

    private mutating func open(_ form: HostForm) {
        var form = form
        form.window.resize(count: rows(of: form).count)
        form.window.resize(height: max(1, size.height - 10))
        overlay = .hostForm(form)
    }

    mutating func fill(_ stroke: KeyStroke, _ form: HostForm, at now: Moment) -> [Effect] {
        var form = form
        let rows = rows(of: form)
        let row = rows[min(form.window.cursor, rows.count - 1)]
        guard var field = form.field else { return read(stroke, form, row, at: now) }
        switch stroke.key {
        case .escape:
            form.field = nil
            form.trouble = nil
            overlay = form.isNew ? nil : .hostForm(form)
            return []
        case .enter:
            do throws(PlanTrouble) {
                let edit = try edit(form: &form, row, field.text, at: now)
                form.field = nil
                form.trouble = nil
                form.isNew = false
                form.window.resize(count: self.rows(of: form).count)
                overlay = .hostForm(form)
                return commit(.planned(edit), at: now)
            } catch {
                form.trouble = error.message
                overlay = .hostForm(form)
                return []
            }
        case .character, .backspace, .insert, .delete, .home, .end, .left, .right, .up, .down, .tab, .pageUp,
            .pageDown, .function:
            _ = field.handle(stroke)
            form.field = field
            overlay = .hostForm(form)
            return []
        }
    }

    /// A key while nothing is typed.
    private mutating func read(_ stroke: KeyStroke, _ form: HostForm, _ row: HostForm.Row, at now: Moment) -> [Effect] {
        var form = form
        if let window = moved(form.window, by: stroke) {
            form.window = window
            overlay = .hostForm(form)
            return []
        }
        guard heldKey.lastPress == .fresh else { return [] }
        switch (row, stroke.key, stroke.typed) {
        case (_, .escape, _): overlay = nil
        case (.field(let field), .enter, _):
            form.field = TextField(field.text(of: form.host))
            overlay = .hostForm(form)
        case (.newTimeOff, .enter, _):
            form.field = TextField()
            overlay = .hostForm(form)
        case (.timeOff(let off), _, "y"): return decide(.approved, off, of: form.host, at: now)
        case (.timeOff(let off), _, "n"): return decide(.refused, off, of: form.host, at: now)
        case (.timeOff(let off), _, "x"):
            return commit(
                .planned(PlanEdit(words: "\(form.host.name)'s time off removed", removedTimeOff: [off.id])), at: now)
        default: break
        }
        return []
    }

    private mutating func decide(_ state: TimeOff.State, _ off: TimeOff, of host: Host, at now: Moment) -> [Effect] {
        var off = off
        off.state = state
        off.decision = TimeOff.Decision(by: setup.seat.name, at: now.wall)
        return commit(.planned(PlanEdit(words: "\(host.name)'s time off \(state.rawValue)", timeOff: [off])), at: now)
    }

    private mutating func edit(
        form: inout HostForm, _ row: HostForm.Row, _ text: String, at now: Moment
    ) throws(PlanTrouble) -> PlanEdit {
        switch row {
        case .field(let field):
            var host = form.host
            try field.read(text, into: &host)
            guard field == .name || !host.name.isEmpty else { throw PlanTrouble("a host needs a name first") }
            form.host = host
            let words = form.isNew ? "\(host.name) added to the hosts" : "\(host.name): \(field.title)"
            return PlanEdit(words: words, hosts: [host])
        case .newTimeOff, .timeOff:
            let (start, end, reason) = try timeOff(text)
            let off = TimeOff(
                id: identifiers.next(at: now), host: form.host.id, start: start, end: end, reason: reason)
            return PlanEdit(words: "\(form.host.name) asks for time off", timeOff: [off])
        }
    }

    /// `2026-11-25`, `2026-11-25 2026-11-27 family`, `2026-11-25 10-14 dentist`.
    private func timeOff(_ text: String) throws(PlanTrouble) -> (start: Instant, end: Instant, reason: String) {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first.flatMap({ try? LocalDate(iso: $0) }) else {
            throw PlanTrouble("\u{201c}\(text)\u{201d}: expected \(HostForm.timeOffExpected)")
        }
        func at(_ date: LocalDate, minutes: Int = 0) -> Instant {
            setup.zone.instant(
                of: LocalTime(
                    date: date.adding(days: minutes / 1440),
                    time: TimeOfDay(milliseconds: Int64(minutes % 1440) * 60_000)))
        }
        let rest = words.dropFirst()
        if let last = rest.first.flatMap({ try? LocalDate(iso: $0) }) {
            guard last >= first else { throw PlanTrouble("the time off ends before it begins") }
            return (at(first), at(last.adding(days: 1)), rest.dropFirst().joined(separator: " "))
        }
        if let word = rest.first, word.first?.isNumber == true {
            let span = try AvailabilityText.span(word)
            return (
                at(first, minutes: span.from), at(first, minutes: span.until), rest.dropFirst().joined(separator: " ")
            )
        }
        return (at(first), at(first.adding(days: 1)), rest.joined(separator: " "))
    }
}

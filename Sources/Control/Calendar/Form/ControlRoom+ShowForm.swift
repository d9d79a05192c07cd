import Civil
import Journal
import Planning
import Recurrence
import Shows
import Staffing
import Terminal

/// A show typed field by field: what would come of it is said while it is typed, and Enter makes it.
extension ControlRoom {
    /// - Parameter template: the rundown it begins with.
    mutating func openNewShow(from template: TemplateID? = nil, at now: Moment) -> [Effect] {
        let room = calendar.selected?.show.room ?? roomID ?? house?.rooms.first?.id
        let free = calendar.entriesOfDay.compactMap { calendar.page?.entries[$0].show }.filter { $0.room == room }
        let midnight = setup.zone.midnight(of: calendar.day)
        let start = free.map(\.end).max() ?? midnight + .hours(20)
        let local = setup.zone.local(at: start)
        let time = local.date == calendar.day ? local.time.minutesText : "20:00"
        let form = ShowForm(
            purpose: .new(
                identifiers.next(at: now), shift: identifiers.next(at: now), series: identifiers.next(at: now),
                template: template),
            fields: [
                .title: TextField(templates.first { $0.id == template }?.name ?? ""),
                .day: TextField(calendar.day.fullWords), .time: TextField(time), .length: TextField("2h"),
                .room: TextField(room.map { name(of: $0) } ?? ""),
                .channels: TextField((house?.channels ?? []).map(\.name).joined(separator: " ")),
                .category: TextField(), .language: TextField("id"), .repeats: TextField(),
                .through: TextField("+\(ShowForm.usualDays)"),
            ])
        return reread(form)
    }

    mutating func openShowForm(at now: Moment) -> [Effect] {
        guard let show = calendar.selected?.show else { return [] }
        guard show.status.isOpen else {
            refuse("\(show.title) is \(look(of: show)): it is not planned any more", at: now)
            return []
        }
        let series = planner.read?.page.series.first { $0.id == show.occurrence?.series }
        guard show.occurrence == nil || series != nil else {
            refuse("its series is still being read: press again", at: now)
            return readPlan(around: show.start..<show.end)
        }
        let local = setup.zone.local(at: show.start)
        let rule = series?.repeats.rules.first.flatMap { try? RecurrenceRule(parsing: $0) }
        let form = ShowForm(
            purpose: .edit(show, series: series),
            fields: [
                .title: TextField(show.title), .day: TextField(local.date.fullWords),
                .time: TextField(local.time.typedText), .length: TextField((show.end - show.start).hoursText),
                .room: TextField(name(of: show.room)), .channels: TextField(channelNames(of: show)),
                .category: TextField(show.subject.category), .language: TextField(show.subject.language),
                .repeats: TextField(rule.map { RepeatReader.words(of: $0) } ?? ""),
                .through: TextField(series?.plannedThrough.fullWords ?? "+\(ShowForm.usualDays)"),
            ])
        return reread(form)
    }

    private func look(of show: Show) -> String {
        switch show.status {
        case .onAir: "on air"
        case .ended, .reconciled: "over"
        case .cancelled: "cancelled"
        case .draft, .ready: "planned"
        }
    }

    mutating func type(_ stroke: KeyStroke, in form: ShowForm, at now: Moment) -> [Effect] {
        var form = form
        switch stroke.key {
        case .escape:
            overlay = nil
            return []
        case .enter: return finish(form, at: now)
        case .up: form.step(by: -1)
        case .down: form.step(by: 1)
        case .tab: form.step(by: stroke.modifiers.contains(.shift) ? -1 : 1)
        case .character, .left, .right, .home, .end, .backspace, .delete, .insert, .pageUp, .pageDown, .function:
            var field = form.fields[form.current] ?? TextField()
            guard field.handle(stroke) == .changed else {
                form.fields[form.current] = field
                overlay = .show(form)
                return []
            }
            form.fields[form.current] = field
            return reread(form)
        }
        overlay = .show(form)
        return []
    }

    mutating func paste(_ text: String, in form: ShowForm) -> [Effect] {
        var form = form
        form.fields[form.current, default: TextField()].insert(text)
        return reread(form)
    }

    private mutating func finish(_ form: ShowForm, at now: Moment) -> [Effect] {
        var form = form
        if let trouble = form.trouble {
            form.current = trouble.field
            overlay = .show(form)
            refuse(trouble.words, at: now)
            return []
        }
        guard let wish = form.wish else { return [] }
        if case .edit(let show, let series?) = form.purpose {
            return ask(of: show, series, wish, at: now)
        }
        guard let verdict = form.verdict else {
            refuse("the plan around it is still being read: press again", at: now)
            return []
        }
        if let refusal = verdict.refusal {
            refuse(refusal, at: now)
            return []
        }
        let dice = IdentifierDice(identifiers, at: now)
        guard let edit = try? edit(by: form, dice) else { return [] }
        identifiers = dice.identifiers
        overlay = nil
        return make(edit, at: now) + look(at: edit.shows[0])
            + beginRundown(of: edit, form, at: now)
    }

    private mutating func look(at show: Show) -> [Effect] {
        let day = setup.zone.local(at: show.start).date
        return turnCalendar { $0.look(at: day, for: show.id) }
    }

    /// Gives a new show the cues of its template.
    private mutating func beginRundown(of edit: PlanEdit, _ form: ShowForm, at now: Moment) -> [Effect] {
        guard case .new(_, _, _, let id?) = form.purpose, let template = templates.first(where: { $0.id == id }) else {
            return []
        }
        var effects: [Effect] = []
        for show in edit.shows {
            let rundown = Rundown(show: show, cues: [], segments: [], zone: setup.zone)
            var made = identifiers
            let cues = template.edit(behind: rundown) { (made.next(at: now) as CueID).raw }
            identifiers = made
            effects += commit(.rundownEdited(cues), at: now)
        }
        return effects
    }
}

extension LocalDate {
    /// `Wed 25 Nov 2026`.
    var fullWords: String { "\(words) \(year)" }
}

extension Milliseconds {
    /// `2h`, `1h30m`, `48m`: reads back as the same length where it is of whole minutes.
    var hoursText: String {
        guard count % 60_000 == 0 else { return typedText }
        let (hours, minutes) = (count / 3_600_000, count / 60_000 % 60)
        return hours == 0 ? "\(minutes)m" : minutes == 0 ? "\(hours)h" : "\(hours)h\(minutes)m"
    }
}

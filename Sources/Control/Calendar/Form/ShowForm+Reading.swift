import Civil
import Recurrence
import Shows

extension ShowForm {
    /// Reads the fields; the first that cannot be read is told with what was expected.
    mutating func read(from base: LocalDate, house: (rooms: [Room], channels: [Channel])) {
        wish = nil
        trouble = nil
        let day: LocalDate?
        day = attempt(.day) { text throws(PlanTrouble) in try DayReader.day(text, from: base) }
        let time = attempt(.time) { text throws(PlanTrouble) in try PlanReader.time(text) }
        let title = attempt(.title) { text throws(PlanTrouble) in
            guard !text.isEmpty else { throw PlanTrouble("a show needs a title") }
            return text
        }
        let length = attempt(.length) { text throws(PlanTrouble) in try Self.length(text, from: time) }
        let room = attempt(.room) { text throws(PlanTrouble) in
            guard let room = house.rooms.first(where: { $0.name.lowercased() == text.lowercased() }) else {
                throw PlanTrouble("no room \(text); there are: \(house.rooms.map(\.name).joined(separator: ", "))")
            }
            return room.id
        }
        let channels = attempt(.channels) { text throws(PlanTrouble) in
            try Self.channels(text, among: house.channels)
        }
        guard let day, let time, let title, let length, let room, let channels else { return }
        var subject = Show.Subject()
        if case .edit(let show, _) = purpose { subject = show.subject }
        subject.category = text(of: .category)
        subject.language = text(of: .language).isEmpty ? "id" : text(of: .language)
        var rule: RecurrenceRule?
        if !text(of: .repeats).isEmpty {
            guard
                let read = attempt(
                    .repeats, { text throws(PlanTrouble) in [try RepeatReader.rule(text, from: day)] })
            else { return }
            rule = read[0]
        }
        var through = day.adding(days: Self.usualDays)
        if rule != nil, !text(of: .through).isEmpty {
            guard let read = attempt(.through, { text throws(PlanTrouble) in try DayReader.day(text, from: day) })
            else { return }
            through = read
        }
        wish = ShowWish(
            title: title, start: LocalTime(date: day, time: time), length: length, room: room, channels: channels,
            subject: subject, rule: rule, through: through)
    }

    /// Eight weeks.
    static let usualDays = 55

    private mutating func attempt<Value>(
        _ field: Field, _ read: (String) throws(PlanTrouble) -> Value
    ) -> Value? {
        do throws(PlanTrouble) { return try read(text(of: field)) } catch {
            if trouble == nil { trouble = Trouble(field: field, words: error.message) }
            return nil
        }
    }

    /// `2h`, or `to 22:00`.
    private static func length(_ text: String, from start: TimeOfDay?) throws(PlanTrouble) -> Milliseconds {
        let text = text.lowercased()
        if text.hasPrefix("to "), let start {
            let end = try PlanReader.time(text.dropFirst(3).trimmed)
            let length = end.milliseconds - start.milliseconds
            return Milliseconds(length > 0 ? length : length + 86_400_000)
        }
        guard let length = try? Milliseconds(parsing: text), length > .zero, length <= .hours(48) else {
            throw PlanTrouble("\u{201c}\(text)\u{201d} is no length; expected 2h, 90m, 1h30m or to 22:00")
        }
        return length
    }

    private static func channels(_ text: String, among all: [Channel]) throws(PlanTrouble) -> [ChannelID] {
        var ids: [ChannelID] = []
        for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
            guard let channel = all.first(where: { $0.name.lowercased() == word.lowercased() }) else {
                throw PlanTrouble("no channel \(word); there are: \(all.map(\.name).joined(separator: ", "))")
            }
            if !ids.contains(channel.id) { ids.append(channel.id) }
        }
        return ids
    }
}

import Civil
import Journal
import Planning
import Shows
import Staffing
import Terminal

/// Publishing: only what has changed is told, and each message is there to be copied.
extension ControlRoom {
    mutating func askToPublish(at now: Moment) {
        guard let publication = board.publication(at: now.wall, zone: setup.zone), !publication.isEmpty else {
            return refuse("nothing to publish: all of \(board.span.words) has been told", at: now)
        }
        let lines = publication.messages.reduce(0) { $0 + $1.lines.count }
        overlay = .confirmation(
            Confirmation(
                title: "Publish the roster of \(board.span.words)?",
                lines: [
                    "\(publication.messages.count) hosts are told of \(lines) changes:",
                    publication.messages.map(\.host.name).joined(separator: ", "),
                    "The messages are then to be sent: \(setup.keymap.label(.copyMessage)) copies each.",
                ], act: .publish(publication)))
    }

    mutating func publish(_ publication: Publication, at now: Moment) -> [Effect] {
        let told = Set(publication.messages.map(\.host.id))
        board.outbox.published.removeAll { told.contains($0.host.id) }
        board.outbox.published += publication.messages
        board.outbox.publishedAt = now.wall
        board.outbox.copied.subtract(told)
        return commit(.planned(publication.edit), at: now)
    }

    mutating func publishHost(at now: Moment) -> [Effect] {
        guard case .pending(let message) = board.message, let plan = board.plan else {
            return refusing("this has been published", at: now)
        }
        let publication = Publication(
            of: plan, to: [message.host.id], at: now.wall, words: "\(message.host.name)'s shows published")
        return publish(publication, at: now)
    }

    mutating func copyMessage(at now: Moment) -> [Effect] {
        guard let entry = board.message else { return refusing("there is no message", at: now) }
        board.outbox.copied.insert(entry.message.host.id)
        say("message to \(entry.message.host.name) copied, for any messenger", .done, at: now)
        return [.copy(entry.message.text(in: setup.zone))]
    }

    /// What there is to tell the host of the booking under the cursor, told already or not.
    mutating func copyBooking(at now: Moment) -> [Effect] {
        guard let slot = board.selected, let booking = slot.booking, let plan = board.plan,
            let host = PlanRows(plan).hosts[booking.host]
        else { return refusing("nobody is booked here", at: now) }
        let kind: Publication.Line.Kind =
            switch booking.state {
            case .draft, .offered: .offered
            case .accepted, .checkedIn, .done: .confirmed
            case .declined, .noShow, .withdrawn: .withdrawn
            }
        let room = house?.rooms.first { $0.id == slot.show.room }?.name ?? "?"
        let message = Publication.Message(
            host: host,
            lines: [
                Publication.Line(
                    kind: kind, booking: booking.id, title: slot.show.title, room: room, role: booking.role,
                    start: slot.shift.start, end: slot.shift.end)
            ])
        say("message to \(host.name) copied, for any messenger", .done, at: now)
        return [.copy(message.text(in: setup.zone))]
    }

    mutating func saveMessages(at now: Moment) -> [Effect] {
        let messages = board.messages.map(\.message)
        guard !messages.isEmpty else { return refusing("there is no message", at: now) }
        let name = "messages-\(board.span.first.iso).txt"
        let texts = messages.map { "# \($0.host.name)\n\($0.text(in: setup.zone))\n" }
        return [.save(name: name, text: texts.joined(separator: "\n"))]
    }
}

extension RosterBoard {
    /// A message of the messages page.
    enum Entry: Equatable, Sendable {
        /// To be published.
        case pending(Publication.Message)
        case published(Publication.Message)

        var message: Publication.Message {
            switch self {
            case .pending(let message), .published(let message): message
            }
        }
    }

    /// First what is to be published, then what has been.
    var messages: [Entry] {
        (outbox.pending?.messages ?? []).map(Entry.pending) + outbox.published.map(Entry.published)
    }

    var message: Entry? {
        let all = messages
        return all.isEmpty ? nil : all[min(outbox.window.cursor, all.count - 1)]
    }
}

extension ControlRoom {
    mutating func handle(_ outcome: SaveOutcome, of name: String, at now: Moment) -> [Effect] {
        switch outcome {
        case .written(let path): say("\(name) is written: \(path)", .done, at: now)
        case .failed(let reason): say("\(name) is not written: \(reason)", .wrong, at: now)
        }
        return []
    }
}

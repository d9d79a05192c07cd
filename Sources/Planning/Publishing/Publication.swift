import Civil
import Journal
import Shows
import Staffing

/// What publishing a roster does: the edit that marks what hosts are told, and the messages that tell them.
///
/// Each host hears only what has changed since they were told last. A booking that was told and is no more is told as
/// such, and goes; one that has come or gone unnoticed, between a draft and its removal, nobody hears of.
public struct Publication: Hashable, Sendable {
    public var edit: PlanEdit
    /// One a host, by name.
    public var messages: [Message]

    /// What one host is told.
    public struct Message: Hashable, Sendable {
        public var host: Host
        /// By start.
        public var lines: [Line]

        public init(host: Host, lines: [Line]) {
            self.host = host
            self.lines = lines
        }
    }

    /// One thing told of one booking.
    public struct Line: Hashable, Sendable {
        public var kind: Kind
        public var booking: BookingID
        public var title: String
        public var room: String
        public var role: Booking.Role
        public var start: Instant
        public var end: Instant

        public init(
            kind: Kind, booking: BookingID, title: String, room: String, role: Booking.Role, start: Instant,
            end: Instant
        ) {
            self.kind = kind
            self.booking = booking
            self.title = title
            self.room = room
            self.role = role
            self.start = start
            self.end = end
        }

        public enum Kind: Hashable, Sendable {
            /// To be answered.
            case offered
            /// It was said otherwise before: then, and in which role. To be answered again.
            case changed(from: Booking.Told)
            /// Agreed by word of mouth already; there is nothing to answer.
            case confirmed
            case withdrawn
        }
    }

    /// Nothing to tell anybody.
    public var isEmpty: Bool { messages.isEmpty }

    /// - Parameter page: what is planned; what ended before `now` is told to nobody.
    /// - Parameter hosts: to whom to publish; nil is everybody.
    /// - Parameter words: for the log.
    public init(of page: StaffingPage, to hosts: Set<HostID>? = nil, at now: Instant, words: String) {
        let rows = PlanRows(page)
        var edit = PlanEdit(words: words)
        var lines: [HostID: [Line]] = [:]
        for booking in page.bookings.sorted(by: { $0.id < $1.id }) where hosts?.contains(booking.host) ?? true {
            guard let place = rows.place(of: booking), max(place.shift.end, booking.told?.end ?? now) > now else {
                continue
            }
            guard let step = Self.step(place, at: now) else { continue }
            switch step {
            case .tell(let kind, let told):
                lines[booking.host, default: []].append(Self.line(kind, place, rows))
                edit.bookings.append(told)
            case .end(let told):
                var line = Self.line(.withdrawn, place, rows)
                (line.start, line.end, line.role) = (told.start, told.end, told.role)
                lines[booking.host, default: []].append(line)
                edit.removedBookings.append(booking.id)
            case .remove: edit.removedBookings.append(booking.id)
            }
        }
        self.edit = edit
        messages = lines.compactMap { id, lines in
            rows.hosts[id].map {
                Message(host: $0, lines: lines.sorted { ($0.start, $0.booking) < ($1.start, $1.booking) })
            }
        }.sorted { ($0.host.name, $0.host.id) < ($1.host.name, $1.host.id) }
    }

    private enum Step {
        case tell(Line.Kind, Booking)
        /// Tell that what was told is no more, and remove it.
        case end(Booking.Told)
        /// Nobody was told of it.
        case remove
    }

    /// Nil where the host knows all there is to know.
    private static func step(_ place: PlanRows.Place, at now: Instant) -> Step? {
        var booking = place.booking
        let isOff = place.show.status == .cancelled || booking.state == .withdrawn
        switch booking.state {
        case .checkedIn, .noShow, .done, .declined: return nil
        case .draft, .offered, .accepted, .withdrawn: break
        }
        if isOff {
            guard let told = booking.told else { return booking.state == .withdrawn ? .remove : nil }
            return .end(told)
        }
        guard booking.differsFromTold(place.shift) else { return nil }
        let before = booking.told
        booking.told = Booking.Told(
            start: place.shift.start, end: place.shift.end, role: booking.role, at: now)
        if let before {
            booking.state = .offered
            booking.answeredAt = nil
            return .tell(.changed(from: before), booking)
        }
        guard booking.state != .accepted else { return .tell(.confirmed, booking) }
        booking.state = .offered
        return .tell(.offered, booking)
    }

    private static func line(_ kind: Line.Kind, _ place: PlanRows.Place, _ rows: PlanRows) -> Line {
        Line(
            kind: kind, booking: place.booking.id, title: place.show.title, room: rows.name(of: place.show.room),
            role: place.booking.role, start: place.shift.start, end: place.shift.end)
    }
}

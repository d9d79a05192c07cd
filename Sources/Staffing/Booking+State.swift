import Civil

// How a booking goes on: draft → offered → accepted or declined → checked in or no-show → done; and withdrawn, once it was
// published. An answer that was written down wrongly is written again.

extension Booking.State {
    /// What follows this.
    public var following: [Booking.State] {
        switch self {
        case .draft: [.offered, .accepted]
        case .offered: [.accepted, .declined, .checkedIn, .noShow, .withdrawn]
        case .accepted: [.offered, .declined, .checkedIn, .noShow, .withdrawn]
        case .declined: [.offered, .accepted, .withdrawn]
        case .checkedIn: [.accepted, .noShow, .done]
        case .noShow: [.accepted, .checkedIn]
        case .done: [.checkedIn]
        case .withdrawn: [.offered, .accepted]
        }
    }

    /// Why a booking may not go from this to another state; nil where it may.
    public func refusal(of next: Booking.State) -> String? {
        guard next != self, !following.contains(next) else { return nil }
        switch self {
        case .draft: return "it is not published yet"
        case .offered: return next == .draft ? "it is published: withdraw it instead" : "nobody has come yet"
        case .accepted: return next == .draft ? "it is published: withdraw it instead" : "nobody has come yet"
        case .declined: return "the host has declined"
        case .checkedIn: return "the host has come"
        case .noShow: return "the host did not come: check them in first"
        case .done: return "the shift has been worked"
        case .withdrawn: return "it is withdrawn: offer it again first"
        }
    }

    /// As people say it.
    public var words: String {
        switch self {
        case .draft: "draft"
        case .offered: "offered"
        case .accepted: "accepted"
        case .declined: "declined"
        case .checkedIn: "checked in"
        case .noShow: "no-show"
        case .done: "done"
        case .withdrawn: "withdrawn"
        }
    }
}

extension Booking {
    /// The booking after a person's word, with its time; nil where its state forbids it.
    public func answering(_ state: State, at moment: Instant) -> Booking? {
        guard self.state.refusal(of: state) == nil else { return nil }
        var booking = self
        booking.state = state
        switch state {
        case .accepted, .declined, .checkedIn, .noShow, .done: booking.answeredAt = moment
        case .draft, .offered, .withdrawn: break
        }
        return booking
    }

    /// Whether what the host was told last is not what the shift now says.
    public func differsFromTold(_ shift: Shift) -> Bool {
        guard let told else { return true }
        return told.start != shift.start || told.end != shift.end || told.role != role
    }
}

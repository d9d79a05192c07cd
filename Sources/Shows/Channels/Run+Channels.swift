import Civil

extension Run {
    /// What the journal says of a channel: a person's word, or that its route pushes no more.
    ///
    /// `off` and `pushing` are not said but seen: they follow from the route's output while nothing here says otherwise.
    public enum ChannelState: String, Hashable, Sendable, Codable {
        /// Viewers see it.
        case live
        /// Viewers see it no more, and nobody has ended it.
        case lost
        case ended
        /// What was said of it before holds no more: it begins again.
        case off
    }

    /// What a line on a channel rests on besides the word of the person who wrote it.
    public enum Evidence: Hashable, Sendable, Codable {
        /// The channel's route pushed when the person said so.
        case pushing
        /// OBS's word on the channel's route, or that OBS cannot be heard; for people to read.
        case route(String)
        /// The word of a platform's own interface, by its name.
        case service(String)
    }

    /// What was said last of a channel: when, by whom, and on what it rests.
    public struct ChannelReport: Hashable, Sendable {
        public var state: ChannelState
        public var at: Moment
        public var by: Seat?
        public var evidence: Evidence?

        public init(state: ChannelState, at: Moment, by: Seat? = nil, evidence: Evidence? = nil) {
            self.state = state
            self.at = at
            self.by = by
            self.evidence = evidence
        }

        /// Who or what says so: a person's seat, or a platform.
        public var source: String {
            switch evidence {
            case .service(let name): name
            case .route: "OBS"
            case .pushing, nil: by?.name ?? "a person"
            }
        }
    }
}

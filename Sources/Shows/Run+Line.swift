import Civil

extension Run {
    /// What can be written of a run; each is one line of its journal.
    public enum Line: Hashable, Sendable, Codable {
        case started(show: ShowID, room: RoomID, kind: Kind, standby: CueID?)
        case took(Take)
        /// A person put a cue on standby.
        case stoodBy(cue: CueID?)
        /// The standby moved by itself: its cue can be taken no more, or the one on air has come to its end.
        case standbyMoved(cue: CueID?)
        case held
        case released
        case paused
        case resumed
        /// Time added to the airing, or taken from it.
        case addedTime(Milliseconds)
        /// The wall clock runs the show from here; the cue on air is read as begun then, where it is the one that is due.
        case rolled(start: Instant?)
        /// The cue on air has come to its planned end in a rolling run, and nothing is due.
        case waited
        /// An automatic take that nobody was there to make in time.
        case missed(cue: CueID, due: Instant)
        /// A segment begins again after its last cue; nil stops that.
        case looped(segment: SegmentID?)
        /// A product is withdrawn: none of its cues may air. The cue that stands by then comes with it.
        case pulled(sku: String, channels: [ChannelID], standby: CueID?)
        case restored(sku: String)
        /// Something to be done by hand is done; counted from the first that was raised.
        case ticked(toDo: Int)
        case panicked(scene: String)
        /// A scene put on air by name, outside the rundown.
        case switchedUnplanned(scene: String)
        /// OBS said that what the cue asked for is on air.
        case confirmed(cue: CueID, scene: String)
        /// OBS did not say so in time, or said no.
        case unconfirmed(cue: CueID, reason: String)
        case refused(act: String, reason: String)
        /// What a channel's viewers see, on a person's word; version 1 knew neither `lost`, `off` nor evidence.
        case channel(ChannelID, ChannelState, Evidence? = nil)
        case noted(text: String)
        /// A platform's rule was broken, or a platform says so.
        case violated(text: String)
        case checkedIn(CheckIn)
        /// Time given or taken, an adlib queued, a cue dropped: with its reason.
        case decided(Decision)
        /// What the host's screen shows from the producer; empty clears it.
        case messaged(text: String)
        /// What holds for the cue on air has changed, and a person says that it holds from now.
        case reoffered(cue: CueID, offers: [Offer])
        /// What was brought back after OBS was gone, or a channel was lost.
        case recovered(Restoration)
        case ended
    }

    /// A TAKE as it was accepted.
    public struct Take: Hashable, Sendable, Codable {
        public var cue: Cue
        public var plannedStart: Instant?
        public var plannedLength: Milliseconds
        /// The standby after it.
        public var standby: CueID?
        public var cause = Cause.person
        /// The start a rolling run gives it; nil where that is the moment of the TAKE.
        public var backdated: Instant?
        /// When the first counted cue was planned to start.
        public var plannedShowStart: Instant?
        /// Who is on camera from here; empty where nobody knows.
        public var host: String
        /// What has to be pinned by hand for it.
        public var pins: [Pin]
        /// Whether it airs out of its turn; it has no planned start then.
        public var isAdlib: Bool
        /// Where the plan goes on after all that is queued; nil where nothing is.
        public var resume: CueID?

        public init(
            cue: Cue, plannedStart: Instant?, plannedLength: Milliseconds, standby: CueID?, cause: Cause = .person,
            backdated: Instant? = nil, plannedShowStart: Instant? = nil, host: String? = nil, pins: [Pin] = [],
            isAdlib: Bool = false, resume: CueID? = nil
        ) {
            self.cue = cue
            self.plannedStart = plannedStart
            self.plannedLength = plannedLength
            self.standby = standby
            self.cause = cause
            self.backdated = backdated
            self.plannedShowStart = plannedShowStart
            self.host = host ?? cue.host
            self.pins = pins
            self.isAdlib = isAdlib
            self.resume = resume
        }

        /// Who or what made it.
        public enum Cause: String, Hashable, Sendable, Codable {
            case person
            /// The cue before it advances by itself.
            case follow
            /// The wall clock runs the show.
            case roll
        }
    }
}

/// Version 1 of a TAKE's line knew neither its cause nor the show's planned start, version 2 no host, pins and adlibs: the
/// host was then the cue's.
extension Run.Take {
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let cue = try values.decode(Cue.self, forKey: .cue)
        self.init(
            cue: cue,
            plannedStart: try values.decodeIfPresent(Instant.self, forKey: .plannedStart),
            plannedLength: try values.decode(Milliseconds.self, forKey: .plannedLength),
            standby: try values.decodeIfPresent(CueID.self, forKey: .standby),
            cause: try values.decodeIfPresent(Cause.self, forKey: .cause) ?? .person,
            backdated: try values.decodeIfPresent(Instant.self, forKey: .backdated),
            plannedShowStart: try values.decodeIfPresent(Instant.self, forKey: .plannedShowStart),
            host: try values.decodeIfPresent(String.self, forKey: .host),
            pins: try values.decodeIfPresent([Pin].self, forKey: .pins) ?? [],
            isAdlib: try values.decodeIfPresent(Bool.self, forKey: .isAdlib) ?? false,
            resume: try values.decodeIfPresent(CueID.self, forKey: .resume))
    }
}

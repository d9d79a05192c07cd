import Civil
import Journal
import OBSProtocol
import Shows

/// A change on its way to the journal, with what waits for it.
struct PendingCommit: Equatable, Sendable {
    var change: Change
    var at: Moment
    var purpose: Purpose
    var stage = Stage.asked
    /// Whether its line could not be put into the emergency file.
    var isMissingInFile = false

    /// How far it has come.
    enum Stage: Equatable, Sendable {
        /// The journal has not answered, and what it is for waits.
        case asked
        /// Carried out before the journal answered.
        case released
        /// Carried out, and the journal has not taken it: it goes in from the emergency file.
        case failed
    }

    var isReleased: Bool { stage != .asked }

    /// Which way banners go.
    enum BannerMove: String, Equatable, Sendable {
        case up = "show"
        case down = "hide"
    }

    /// What follows when the line is written, or, for acts on air, when that takes too long.
    enum Purpose: Equatable, Sendable {
        /// Nothing but the fold of the line.
        case record
        /// What was typed into a cell, which is opened again if it cannot be written.
        case cell(Writing.Cell)
        case take(RoomID)
        case panic(RoomID, scene: String?)
        case scene(RoomID, name: String)
        case transition(RoomID)
        /// A product's banners, once it is withdrawn or may air again.
        case banners(RoomID, [String], BannerMove)
        /// The texts of the cue on air, once its offer has changed.
        case texts(RoomID)
        /// What OBS has said of the airing that began then: shown when it is known, as it has happened anyway.
        case confirmation(RoomID, of: Moment)
        /// Standby, hold, notes and the end of a run: they steer the show and do not wait for a slow journal either.
        case steer(RoomID)
        /// Starting a run takes a free desk first.
        case deskThenRun(RoomID, Run.Kind)

        /// The journal never stands in the way of these (DESIGN.md, "What may act on air").
        var isOnAir: Bool { roomOnAir != nil }

        /// The room in which it airs something outside the rundown, panic apart.
        var roomOutsideRundown: RoomID? {
            switch self {
            case .scene(let room, _), .transition(let room): room
            case .record, .cell, .take, .panic, .banners, .texts, .confirmation, .steer, .deskThenRun: nil
            }
        }

        /// The room whose air it acts on, or tells of.
        var roomOnAir: RoomID? {
            switch self {
            case .take(let room), .panic(let room, _), .scene(let room, _), .transition(let room),
                .banners(let room, _, _), .texts(let room), .confirmation(let room, _), .steer(let room):
                room
            case .record, .cell, .deskThenRun: nil
            }
        }
    }
}

/// A request to OBS whose answer is awaited.
struct OBSRequest: Equatable, Sendable {
    var room: RoomID
    /// For the operator, when it fails.
    var words: String
    /// When the airing began that it belongs to; nil for direct orders.
    var airing: Moment?
    /// The output that it is to start.
    var starts: OutputName?
    var origin = Origin.air

    /// Who asked: what moves scenes, or the OBS desk, whose failures say nothing of the scene that is awaited.
    enum Origin: Equatable, Sendable {
        case air, desk
    }
}

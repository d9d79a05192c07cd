import Civil
import OBSProtocol
import Shows
import Terminal

/// The OBS desk as it lies before one person: which page, what is chosen on it, how loud it is, and what was asked for.
///
/// What OBS is, the mirror says; here is only what this seat looks at and what it still waits for.
struct OBSDesk: Equatable, Sendable {
    var isOpen = false
    var page = OBSPage.mixer
    /// The room whose OBS all this is about.
    var room: RoomID?
    var choices: [OBSPage: Choice] = [:]
    /// Audio inputs as the strips stand, left to right. They are put in order when the page is opened, never under a hand.
    var strips: [String] = []
    var meters = MeterBoard()
    /// What was asked of OBS and is not seen yet.
    var wishes: [DeskDeed.Subject: Wish] = [:]
    /// Faders that were moved on air, and where they began, until they have rested.
    var moved: [String: MovedFader] = [:]
    /// What is followed of OBS for the page that is open.
    var wants = Wants()
    /// What was read for the page, and in which epoch of the mirror.
    var readings: [Lookup: Int] = [:]
    /// nil where nobody holds the T-bar.
    var tBar: TBar?
    /// Words that the hotkeys listed have.
    var hotkeyFilter = ""

    /// What is chosen in the columns of a page, by name, so that it stays chosen whatever OBS does to its lists.
    struct Choice: Equatable, Sendable {
        var column = 0
        var names: [Int: String] = [:]
    }

    /// A request that OBS has not shown to be done.
    struct Wish: Equatable, Sendable {
        var deed: DeskDeed
        var at: Moment
        var tag: UInt64
        /// OBS said yes; that is no proof.
        var isAccepted = false
    }

    /// The T-bar held off its ends, 0 … 1, and the request that moved it last.
    struct TBar: Equatable, Sendable {
        var place: Double
        var tag: UInt64
        /// OBS has said that the transition began; when none is under way then, it has ended.
        var isUnderWay = false

        /// One press on the T-bar.
        static let step = 0.1
        /// What OBS takes for an end of the bar: within a tenth of one the transition ends there by itself.
        static let endZone = 0.1

        /// Where it stands after a step from a place; 0 and 1 end it.
        static func place(after place: Double, step: Double) -> Double {
            let next = ((place + step) * 100).rounded() / 100
            if next >= 1 - endZone { return 1 }
            if next > endZone { return next }
            return step > 0 ? endZone + Self.step : 0
        }
    }

    /// A fader's way on air, for one line in the as-run.
    struct MovedFader: Equatable, Sendable {
        var from: Double
        var at: Moment
    }

    /// After so long what was asked for is said to have come to nothing.
    static let patience: Milliseconds = 5000
    /// A fader that has stood still for so long has been set.
    static let rest: Milliseconds = 1500

    /// What is still asked of a thing; nil where nothing is.
    func wished(_ subject: DeskDeed.Subject) -> DeskDeed? { wishes[subject]?.deed }

    mutating func move(to room: RoomID) {
        guard self.room != room else { return }
        self = OBSDesk(isOpen: isOpen, page: page, room: room, wants: wants)
    }
}

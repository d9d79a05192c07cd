import Civil
import Shows

/// What the house asks of its own plan.
public struct HouseRules: Hashable, Sendable {
    /// Between two shows of one host.
    public var changeover: Milliseconds
    /// The level a main host needs in a show's category, and everybody else on camera.
    public var mainLevel: Int
    public var coLevel: Int
    /// When a working day begins: a show after midnight belongs to the evening before.
    public var dayStart: TimeOfDay
    public var limits: Limits
    /// Which OBS each room runs on, where two rooms may share one; a room that is missing has its own.
    public var obs: [RoomID: String]

    public init(
        changeover: Milliseconds = .minutes(15), mainLevel: Int = 2, coLevel: Int = 1,
        dayStart: TimeOfDay = TimeOfDay(milliseconds: 5 * 3_600_000), limits: Limits = .standard,
        obs: [RoomID: String] = [:]
    ) {
        self.changeover = changeover
        self.mainLevel = mainLevel
        self.coLevel = coLevel
        self.dayStart = dayStart
        self.limits = limits
        self.obs = obs
    }

    public static let standard = HouseRules()
}

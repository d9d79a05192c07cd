/// Now, as a machine knows it: the wall clock beside the clock that runs since boot.
///
/// Schedules are compared with the wall; a running duration is measured on the boot clock, which nobody can set, as
/// long as both ends lie in one boot, and on the wall across boots. Both are journalled, so a restart can choose.
public struct Moment: Hashable, Sendable, Codable {
    public var wall: Instant
    /// Nanoseconds since boot, time asleep included (CLOCK_BOOTTIME).
    public var boot: Int64
    /// Which boot `boot` counts from; two moments of different boots have only their walls in common.
    public var bootID: BootID

    public init(wall: Instant, boot: Int64, bootID: BootID) {
        self.wall = wall
        self.boot = boot
        self.bootID = bootID
    }

    /// The time that has run from `earlier` to this moment: by the boot clock within one boot, by the wall across boots.
    public func elapsed(since earlier: Moment) -> Milliseconds {
        guard bootID == earlier.bootID else { return wall - earlier.wall }
        return Milliseconds((boot - earlier.boot) / 1_000_000)
    }

    /// This moment as the clocks of now tell it: the same on the boot clock, with the wall as it has been set since.
    public func restated(at now: Moment) -> Moment {
        guard bootID == now.bootID else { return self }
        return Moment(wall: now.wall + elapsed(since: now), boot: boot, bootID: bootID)
    }

    /// This moment and a length of time, on both clocks.
    public static func + (moment: Moment, length: Milliseconds) -> Moment {
        Moment(wall: moment.wall + length, boot: moment.boot + length.count * 1_000_000, bootID: moment.bootID)
    }
}

/// The kernel's name for one boot of one machine (`/proc/sys/kernel/random/boot_id`).
public struct BootID: Hashable, Sendable, Codable {
    public var text: String

    public init(_ text: String) { self.text = text }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

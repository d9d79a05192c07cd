import Civil
import Glibc

/// The machine's clocks: the wall, the time since boot, and which boot it is.
public struct SystemClock: Sendable {
    private let bootID: BootID

    /// Reads the boot's id once; it cannot change while this process lives.
    public init() {
        let text = try? TextFile.read("/proc/sys/kernel/random/boot_id", atMost: 64)
        let id = (text ?? "").prefix { $0 != "\n" }
        // Where the kernel tells no id, one of this process alone: moments of two processes then have only their walls
        // in common, which is the safe reading.
        bootID = BootID(id.isEmpty ? "process-\(getpid())-\(Self.nanoseconds(CLOCK_REALTIME))" : String(id))
    }

    @Sendable public func now() -> Moment {
        Moment(
            wall: Instant(milliseconds: Self.nanoseconds(CLOCK_REALTIME) / 1_000_000),
            boot: Self.nanoseconds(CLOCK_BOOTTIME), bootID: bootID)
    }

    private static func nanoseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

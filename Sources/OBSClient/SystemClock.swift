public import Civil
import Glibc

/// The machine's two clocks, read together.
public struct SystemClock: Sendable {
    private let bootID: BootID

    public init() { bootID = BootID(Self.readBootID()) }

    @Sendable public func now() -> Moment {
        let wall = Self.read(CLOCK_REALTIME)
        let boot = Self.read(CLOCK_BOOTTIME)
        return Moment(
            wall: Instant(milliseconds: Int64(wall.tv_sec) * 1000 + Int64(wall.tv_nsec) / 1_000_000),
            boot: Int64(boot.tv_sec) * 1_000_000_000 + Int64(boot.tv_nsec), bootID: bootID)
    }

    private static func read(_ clock: clockid_t) -> timespec {
        var time = timespec()
        clock_gettime(clock, &time)
        return time
    }

    private static func readBootID() -> String {
        guard let file = fopen("/proc/sys/kernel/random/boot_id", "r") else { return "unknown" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count).prefix { $0 != 0x0A }, as: UTF8.self)
    }
}

import Civil
import Foundation
import Shows

/// A small file by which other seats see that this one lives.
///
/// It lies beside the database and not in it: a beat must reach the others while one of them holds the write lock, must
/// never wait for the disk, and need not wake anyone. The file stays locked (flock) as long as the seat lives, so what
/// a killed seat left behind is recognised.
final class SignOfLife {
    private let path: String
    private var descriptor: Int32

    /// Begun at once; on a disk that cannot be written to it does nothing.
    init(of seat: SeatID, besideDatabase database: String) {
        mkdir(Self.folder(besideDatabase: database), 0o700)
        path = Self.path(of: seat, besideDatabase: database)
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        if descriptor >= 0 { flock(descriptor, LOCK_EX | LOCK_NB) }
    }

    static func folder(besideDatabase database: String) -> String { database + ".seats" }

    func beat(at moment: Moment) {
        guard descriptor >= 0 else { return }
        let text = "\(moment.wall.milliseconds) \(moment.boot) \(moment.bootID.text)\n"
        // One short write is seen whole or not at all; a reader that finds neither counts it as silence.
        _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    func end() {
        guard descriptor >= 0 else { return }
        unlink(path)
        Foundation.close(descriptor)
        descriptor = -1
    }

    deinit { end() }

    /// The last beat of a seat; nil where it never gave one.
    static func last(of seat: SeatID, besideDatabase database: String) -> Moment? {
        guard let text = File.text(path(of: seat, besideDatabase: database)) else { return nil }
        let fields = text.split(whereSeparator: \.isWhitespace)
        guard fields.count >= 3, let wall = Int64(fields[0]), let boot = Int64(fields[1]) else { return nil }
        return Moment(wall: Instant(milliseconds: wall), boot: boot, bootID: BootID(String(fields[2])))
    }

    /// Whether any seat has the database open; files that dead seats left are removed.
    static func anyone(besideDatabase database: String) -> Bool {
        let folder = folder(besideDatabase: database)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var found = false
        for name in names {
            let descriptor = open("\(folder)/\(name)", O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink("\(folder)/\(name)") } else { found = true }
            Foundation.close(descriptor)
        }
        return found
    }

    private static func path(of seat: SeatID, besideDatabase database: String) -> String {
        "\(folder(besideDatabase: database))/\(seat.raw)"
    }
}

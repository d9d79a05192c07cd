import Civil
import Foundation

/// The right to make, migrate and open a database, which one seat has at a time.
///
/// SQLite's own patience does not do here: it waits for nobody while a file goes over to its write-ahead log, nor where
/// a reader goes on to write; and two that migrate at once both begin with the first step. The lock is on the folder of
/// the signs of life, so that it needs no file of its own and ends with a killed seat.
final class OpeningTurn {
    private var descriptor: Int32

    /// Waits for those before; where the folder cannot be made or locked, nobody waits for anybody.
    /// - Throws: `locked` once the patience is at its end.
    init(besideDatabase path: String, patience: Milliseconds) throws(StoreTrouble) {
        let folder = SignOfLife.folder(besideDatabase: path)
        mkdir(folder, 0o700)
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        var waited = Milliseconds.zero
        while descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            guard waited < patience else { throw .locked(path: path) }
            usleep(1000)
            waited += 1
        }
    }

    func end() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
    }

    deinit { end() }
}

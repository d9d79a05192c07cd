import Foundation

/// A descriptor that becomes readable when some connection, ours included, has probably written to the database.
///
/// A hint only: it may come before the writing is visible (ask `ShowStore.hasNews` at once and again 2 ms later) and may
/// not come at all, so ask now and then without it.
public final class Watch {
    /// For `poll`.
    public let descriptor: Int32
    private let log: String
    private let logName: String
    private var logWatch: Int32 = -1

    /// Watches the write-ahead log of a database, now or as soon as there is one.
    public init(path: String) throws(StoreTrouble) {
        log = path + "-wal"
        logName = log.split(separator: "/").last.map(String.init) ?? log
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw StoreTrouble(errno: errno, path: path) }
        let folder = Folder(containing: path).path
        guard inotify_add_watch(descriptor, folder, UInt32(IN_CREATE | IN_MOVED_TO)) >= 0 else {
            throw StoreTrouble(errno: errno, path: folder)
        }
        watchLog()
    }

    deinit { Foundation.close(descriptor) }

    /// Takes the pending hints away, so that the descriptor is silent until the next one. A log made anew is watched
    /// from here on.
    public func drain() {
        var remade = false
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while let base = buffer.baseAddress {
                let count = read(descriptor, base, buffer.count)
                guard count > 0 else { return }
                remade = remade || Self.concerns(UnsafeRawBufferPointer(start: base, count: count), logName)
            }
        }
        if remade || logWatch < 0 { watchLog() }
    }

    private func watchLog() {
        logWatch = inotify_add_watch(descriptor, log, UInt32(IN_MODIFY | IN_DELETE_SELF | IN_MOVE_SELF))
    }

    /// Whether the log was made, or taken away, in these events.
    private static func concerns(_ events: UnsafeRawBufferPointer, _ name: String) -> Bool {
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= events.count {
            let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let start = offset + MemoryLayout<inotify_event>.size
            let text = events[start..<min(events.count, start + Int(event.len))].prefix { $0 != 0 }
            if event.mask & UInt32(IN_MODIFY) == 0, text.isEmpty || String(decoding: text, as: UTF8.self) == name {
                return true
            }
            offset = start + Int(event.len)
        }
        return false
    }
}

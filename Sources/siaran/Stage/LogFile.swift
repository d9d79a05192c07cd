import Glibc
import Logging

/// Log lines go to a file, never to the screen: the screen belongs to the show.
struct LogFile: LogHandler {
    let descriptor: Int32
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    /// Opens the file for appending, 0600; nil where that fails, and then nothing is logged.
    init?(path: String, level: Logger.Level) {
        descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        logLevel = level
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        var stamp = [CChar](repeating: 0, count: 32)
        let length = strftime(&stamp, stamp.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        let when = String(decoding: stamp.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // One line an entry, whatever the message holds.
        let safe = event.message.description.unicodeScalars.map { $0.value < 32 ? " " : String($0) }.joined()
        let line = "\(when) \(event.level) \(safe)\n"
        _ = line.withCString { write(descriptor, $0, strlen($0)) }
    }
}

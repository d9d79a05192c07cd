import Civil
import Dispatch
import Foundation
import Journal
import Shows

/// Lines that could not be committed in time, kept beside the database until they are merged.
///
/// JSON, one line each. All seats append to one file, so its name may be taken away from under an appender: a merger
/// renames it, and a line is only kept once the file it went to still has the name.
public struct EmergencyFile: Sendable {
    public let path: String

    /// The emergency file of a database.
    public init(besideDatabase path: String) { self.path = path + ".emergency" }

    /// Appends a change; false where not even that could be done. The disk's flush is left to another thread.
    public func keep(_ change: Change, at moment: Moment, seat: Seat) -> Bool {
        guard let text = try? JSONText.of(Kept(EmergencyLine(change: change, at: moment, seat: seat))) else {
            return false
        }
        // The line before may have been torn by a crash: a new line of its own keeps this one whole.
        return append("\n\(text)\n")
    }

    /// The lines that can be read, in the order they were kept.
    public func pending() -> [EmergencyLine] { Self.texts(in: path).compactMap { try? Self.line($0) } }

    public func clear() { unlink(path) }

    /// Takes the file out of the appenders' way, under a name of its own, and names all that were so taken and never
    /// finished, the oldest first.
    func takeAside() -> [String] {
        let taken = "\(path).merging-\(Self.stamp())-\(getpid())"
        if rename(path, taken) == 0 { Self.waitForAppenders(of: taken) }
        let folder = Folder(containing: path).path
        let prefix = (path.split(separator: "/").last.map(String.init) ?? path) + ".merging-"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix(prefix) }.sorted().map { "\(folder)/\($0)" }
    }

    /// Keeps what could not be merged where people can look at it.
    func reject(_ texts: [String]) {
        guard !texts.isEmpty else { return }
        _ = EmergencyFile(path: path + ".rejected").append(texts.joined(separator: "\n") + "\n")
    }

    /// The texts of a file, blank and torn ones left out where they end it.
    static func texts(in path: String) -> [String] {
        (File.text(path) ?? "").split(separator: "\n").map(String.init)
    }

    static func line(_ text: String) throws -> EmergencyLine { try JSONText.value(Kept.self, text).line() }

    private init(path: String) { self.path = path }

    private func append(_ text: String) -> Bool {
        while true {
            let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { return false }
            flock(descriptor, LOCK_SH)
            guard Self.isNamed(path, descriptor) else {
                Foundation.close(descriptor)
                continue
            }
            let length = text.utf8.count
            let written = text.withCString { write(descriptor, $0, length) }
            flock(descriptor, LOCK_UN)
            DispatchQueue.global(qos: .utility).async {
                fsync(descriptor)
                Foundation.close(descriptor)
            }
            return written == length
        }
    }

    /// The time in nanoseconds, so that names sort as they were given.
    private static func stamp() -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return "\(now.tv_sec * 1_000_000_000 + now.tv_nsec)"
    }

    private static func waitForAppenders(of path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        flock(descriptor, LOCK_EX)
        Foundation.close(descriptor)
    }

    private static func isNamed(_ path: String, _ descriptor: Int32) -> Bool {
        var (named, opened) = (stat(), stat())
        return stat(path, &named) == 0 && fstat(descriptor, &opened) == 0 && named.st_ino == opened.st_ino
            && named.st_dev == opened.st_dev
    }

    /// How a line stands in the file.
    private struct Kept: Codable {
        var at: Moment
        var seat: Seat
        var change: String

        init(_ line: EmergencyLine) throws {
            at = line.at
            seat = line.seat
            change = try ChangeText.of(line.change)
        }

        func line() throws -> EmergencyLine {
            EmergencyLine(change: try ChangeText.change(change), at: at, seat: seat)
        }
    }
}

/// One change that happened and is not in the journal yet.
public struct EmergencyLine: Hashable, Sendable {
    public var change: Change
    public var at: Moment
    public var seat: Seat

    public init(change: Change, at: Moment, seat: Seat) {
        self.change = change
        self.at = at
        self.seat = seat
    }
}

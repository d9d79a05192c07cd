import Glibc

/// Files that commands read and write whole.
enum WholeFile {
    private static let largest = 100 << 20

    /// What a path is called when something is said of it.
    static func name(_ path: String) -> String { path == "-" ? "standard input" : path }

    /// - Parameter path: `-` is standard input.
    static func read(_ path: String) throws -> [UInt8] {
        let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw CommandTrouble("\(path) cannot be read: \(String(cString: strerror(errno)))") }
        defer { if path != "-" { close(file) } }
        var status = stat()
        // Without O_NONBLOCK a named pipe would keep us waiting for a writer.
        guard path == "-" || fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG else {
            throw CommandTrouble("\(path) is no regular file")
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw CommandTrouble("\(path) cannot be read: \(String(cString: strerror(errno)))")
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= largest else {
                throw CommandTrouble("\(path) is larger than 100 MB, which nothing is that is read here")
            }
        }
    }

    /// Writes a file beside the target, and lets it take the target's place once it is whole and on the disk.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let beside = "\(path).\(getpid()).part"
        var status = stat()
        // What is replaced stays as closed to others as it was.
        let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
        let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard file >= 0 else { throw unwritable(path) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        let isWhole = rest.isEmpty && fsync(file) == 0
        let trouble = unwritable(path)
        close(file)
        guard isWhole else {
            unlink(beside)
            throw trouble
        }
        guard rename(beside, path) == 0 else {
            let trouble = unwritable(path)
            unlink(beside)
            throw trouble
        }
    }

    private static func unwritable(_ path: String) -> CommandTrouble {
        CommandTrouble("\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}

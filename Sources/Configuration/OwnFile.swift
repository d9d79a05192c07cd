import Glibc

/// Small files by plain system calls, with what they say about who may read them.
enum OwnFile {
    /// `errno` as the kernel gave it.
    struct Failure: Error, Equatable {
        var code: Int32

        var reason: String { String(cString: strerror(code)) }
    }

    /// Who owns an open file, and its mode.
    struct Standing: Equatable {
        var owner: UInt32
        var mode: UInt32

        var isRegular: Bool { mode & S_IFMT == S_IFREG }
        /// The group or anybody else may read, write or run it.
        var isOpenToOthers: Bool { mode & 0o077 != 0 }
        var isOwn: Bool { owner == geteuid() }
        /// `644`.
        var modeText: String { String(mode & 0o777, radix: 8) }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Nothing is there; a file that is hidden behind a closed folder is not missing.
    static func isMissing(_ path: String) -> Bool {
        access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR)
    }

    /// The text of a file a person wrote, and its standing.
    static func text(_ path: String) throws(ConfigurationTroubles) -> (text: String, standing: Standing) {
        let content: (bytes: [UInt8], standing: Standing)
        do throws(Failure) {
            content = try read(path)
        } catch {
            throw ConfigurationTroubles([.init(file: path, problem: "cannot be read: \(error.reason)")])
        }
        guard content.standing.isRegular else {
            throw ConfigurationTroubles([.init(file: path, problem: "is no regular file")])
        }
        // Editors on other systems put a byte order mark first.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = content.bytes.starts(with: mark) ? content.bytes[mark.count...] : content.bytes[...]
        if let text = String(validating: bytes, as: UTF8.self) { return (text, content.standing) }
        let line = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .firstIndex { String(validating: $0, as: UTF8.self) == nil }
        throw ConfigurationTroubles([
            .init(file: path, line: line.map { $0 + 1 }, problem: "is not UTF-8", mend: "save it as UTF-8")
        ])
    }

    static func bytes(_ path: String) throws(Failure) -> [UInt8] { try read(path).bytes }

    /// A file's bytes and standing, both of the one file that was opened, whatever happens to its name meanwhile.
    /// `EFBIG` when it is longer than a megabyte.
    static func read(_ path: String) throws(Failure) -> (bytes: [UInt8], standing: Standing) {
        // Without O_NONBLOCK a named pipe would keep us waiting for a writer.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw Failure(code: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Failure(code: errno) }
        let standing = Standing(owner: status.st_uid, mode: status.st_mode)
        guard standing.isRegular else { return ([], standing) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(code: errno)
            }
            if count == 0 { return (bytes, standing) }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > 1 << 20 { throw Failure(code: EFBIG) }
        }
    }

    /// Where a symbolic link points; nil for anything else.
    static func linkTarget(_ path: String) -> String? {
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            let length = buffer.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.map { readlink(path, $0, characters.count) } ?? -1
            }
            count = max(0, length)
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}

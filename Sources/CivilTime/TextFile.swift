import Glibc

/// Whole small files by plain system calls: a start-up that reads three of them should not load a framework for it.
enum TextFile {
    /// Why a file could not be read: `errno` as the kernel gave it.
    struct Failure: Error, Equatable {
        var code: Int32

        var reason: String { String(cString: strerror(code)) }
    }

    /// The file's bytes; `EFBIG` when there are more than `limit`.
    static func bytes(_ path: String, atMost limit: Int = 1 << 20) throws(Failure) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Failure(code: errno) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(code: errno)
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > limit { throw Failure(code: EFBIG) }
        }
    }

    static func read(_ path: String, atMost limit: Int = 1 << 20) throws(Failure) -> String {
        String(decoding: try bytes(path, atMost: limit), as: UTF8.self)
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

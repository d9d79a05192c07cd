import CSpreadsheet
import Glibc

/// A ZIP archive that is read part by part.
///
/// Sizes are counted as the parts are inflated and not taken from what the archive says of itself: a small file may unfold
/// into a huge one.
final class Archive {
    let path: String
    private let file: unzFile

    /// A show's sheet has a few megabytes; these leave room for pictures and forgotten sheets.
    private static let largestFile: off_t = 100 << 20
    private static let largestPart = 128 << 20
    private static let mostParts: UInt64 = 10_000

    init(path: String) throws(SpreadsheetTrouble) {
        self.path = path
        try Self.check(path)
        guard let file = unzOpen64(path) else {
            throw .foreign(path: path, looksLike: "it begins like one and is torn; copy or download it again")
        }
        self.file = file
        var parts = unz_global_info64()
        guard unzGetGlobalInfo64(file, &parts) == UNZ_OK, parts.number_entry <= Self.mostParts else {
            throw .tooLarge(path: path, what: "it has \(parts.number_entry) parts")
        }
    }

    deinit { unzClose(file) }

    /// A named pipe would keep us waiting, and other kinds of file are better named than called torn.
    private static func check(_ path: String) throws(SpreadsheetTrouble) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreachable(path: path, reason: SpreadsheetTrouble.said(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreachable(path: path, reason: "it is no regular file")
        }
        guard status.st_size <= largestFile else {
            throw .tooLarge(path: path, what: "it has \(status.st_size >> 20) MB, and 100 are read")
        }
        var head = [UInt8](repeating: 0, count: 8)
        let count = Glibc.read(descriptor, &head, head.count)
        guard head.prefix(max(0, count)).starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
            throw .foreign(path: path, looksLike: kind(of: Array(head.prefix(max(0, count)))))
        }
    }

    private static func kind(of head: [UInt8]) -> String {
        if head.isEmpty { return "it is empty" }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return "it is an old .xls or has a password; save it as .xlsx without one"
        }
        if head.starts(with: Array("%PDF".utf8)) { return "it is a PDF; export the sheet as .xlsx or .csv" }
        return "it is some other kind of file; export the sheet as .xlsx or .csv"
    }

    func has(_ part: String) -> Bool { unzLocateFile(file, part, 2) == UNZ_OK }

    /// Hands over a part piece by piece.
    func read(_ part: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(SpreadsheetTrouble) {
        guard has(part), unzOpenCurrentFile(file) == UNZ_OK else { throw .damaged(path: path, part: part) }
        var isOpen = true
        defer { if isOpen { unzCloseCurrentFile(file) } }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 8)
        defer { buffer.deallocate() }
        var total = 0
        while true {
            let count = unzReadCurrentFile(file, buffer.baseAddress, UInt32(buffer.count))
            guard count >= 0 else { throw .damaged(path: path, part: part) }
            if count == 0 { break }
            total += Int(count)
            guard total <= Self.largestPart else {
                throw .tooLarge(path: path, what: "\(part) unfolds to more than \(Self.largestPart >> 20) MB")
            }
            guard take(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)])) else {
                throw .damaged(path: path, part: part)
            }
        }
        isOpen = false
        // Closing compares the checksum.
        guard unzCloseCurrentFile(file) == UNZ_OK else { throw .damaged(path: path, part: part) }
    }
}

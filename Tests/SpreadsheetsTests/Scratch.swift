import CSpreadsheet
import Foundation

/// A folder of a test's own, which goes with it.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("siaran-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    /// An archive of these parts, as any program might make it.
    func archive(_ parts: [(String, String)], name: String = "made.xlsx") -> String {
        let file = "\(path)/\(name)"
        let archive = zipOpen64(file, APPEND_STATUS_CREATE)
        for (part, text) in parts {
            zipOpenNewFileInZip64(archive, part, nil, nil, 0, nil, 0, nil, Z_DEFLATED, 9, 0)
            let bytes = Array(text.utf8)
            zipWriteInFileInZip(archive, bytes, UInt32(bytes.count))
            zipCloseFileInZip(archive)
        }
        zipClose(archive, nil)
        return file
    }
}

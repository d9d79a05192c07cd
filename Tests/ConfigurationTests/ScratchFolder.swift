import Glibc
import Testing

/// A folder for one test's files, taken away with the test.
final class ScratchFolder {
    let path: String
    private var files: [String] = []
    private var folders: [String] = []

    init() throws {
        var template = Array("/tmp/siaran-settings-XXXXXX".utf8CString)
        let folder = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
        path = String(cString: try #require(folder))
    }

    deinit {
        for file in files { unlink(file) }
        for folder in folders.reversed() { rmdir(folder) }
        rmdir(path)
    }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ name: String, _ text: String, mode: UInt32 = 0o600) throws -> String {
        try write(name, bytes: Array(text.utf8), mode: mode)
    }

    @discardableResult
    func write(_ name: String, bytes: [UInt8], mode: UInt32 = 0o600) throws -> String {
        let file = "\(path)/\(name)"
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        try #require(descriptor >= 0)
        files.append(file)
        try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
        try #require(chmod(file, mode) == 0)
        return file
    }

    /// Makes a folder and returns its path.
    @discardableResult
    func folder(_ name: String) throws -> String {
        let folder = "\(path)/\(name)"
        try #require(mkdir(folder, 0o700) == 0)
        folders.append(folder)
        return folder
    }
}

import Glibc

/// Folders that are Siaran's own.
enum Folder {
    /// Makes a folder and those above it, closed to others (0700); what exists is left as it is.
    static func make(_ path: String) {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/\(part)"
            mkdir(made, 0o700)
        }
    }

    /// A new folder for files that live as long as a program.
    static func makeTemporary() -> String? {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/siaran-demo-XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else { return nil }
        return String(cString: path)
    }
}

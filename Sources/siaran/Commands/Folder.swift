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
        var template = Array("\(demoFolder)XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else { return nil }
        return String(cString: path)
    }

    /// The database of a demo, in its temporary folder.
    static let demoDatabase = "demo.sqlite"

    private static var demoFolder: String {
        "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/siaran-demo-"
    }

    /// The database of the demo that began last, which may have left without tidying up.
    static func newestDemoDatabase() -> String? {
        func began(_ path: String) -> Int {
            var status = stat()
            return stat(path, &status) == 0 ? status.st_ctim.tv_sec : 0
        }
        return demoDatabases().max { began($0) < began($1) }
    }

    /// The databases of the demos that run now.
    static func demoDatabases() -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob("\(demoFolder)*/\(demoDatabase)", 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
    }
}

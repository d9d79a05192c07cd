/// Turns the paths of a file into absolute ones.
struct PathReader {
    var file: String
    var home: String?

    /// `/as/it/is`, `~/below/home`, or `below/the/file's/folder`; nil where `~` or the folder is not known.
    func absolute(_ path: String) -> String? {
        if path.hasPrefix("/") { return path }
        if path.hasPrefix("~/") {
            guard let home, home.hasPrefix("/") else { return nil }
            return home + path.dropFirst(1)
        }
        guard !path.hasPrefix("~"), let slash = file.lastIndex(of: "/") else { return nil }
        return String(file[...slash]) + path
    }
}

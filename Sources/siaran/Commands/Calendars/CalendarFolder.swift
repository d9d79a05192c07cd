import Glibc
import ICalendar
import Interchange

/// Folders of calendars.
enum CalendarFolder {
    /// The calendars that a path names: a file, all of a folder, or standard input.
    static func read(_ path: String) throws -> [CalendarImport.Source] {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            let name = path == "-" ? "-" : path.split(separator: "/").last.map(String.init) ?? path
            return [CalendarImport.Source(name: name, reading: CalendarReading(try WholeFile.read(path)))]
        }
        let names = try names(in: path).filter { $0.lowercased().hasSuffix(".ics") && !$0.hasPrefix(".") }
        guard !names.isEmpty else { throw CommandTrouble("\(path): there is no .ics file in this folder") }
        return try names.map { name in
            CalendarImport.Source(name: name, reading: CalendarReading(try WholeFile.read("\(path)/\(name)")))
        }
    }

    /// What lies in a folder, sorted.
    static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else {
            throw CommandTrouble("\(folder) cannot be read: \(String(cString: strerror(errno)))")
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            names.append(name)
        }
        return names.sorted()
    }

    /// Makes a folder and those above it, open to whoever serves them; what exists is left as it is.
    static func make(_ path: String) throws {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/\(part)"
            mkdir(made, 0o755)
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw CommandTrouble("\(path) cannot be made: \(String(cString: strerror(errno == 0 ? ENOTDIR : errno)))")
        }
    }
}

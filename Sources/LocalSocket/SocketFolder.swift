import Glibc

/// The folder in which the seats of one database have their sockets, each by a name of its own.
///
/// It lies beside the database, `shows.sqlite.sockets`, closed to others (0700). Where that makes a path too long for a
/// socket it is `siaran/` and a number made of the database's path in the user's runtime folder.
public struct SocketFolder: Hashable, Sendable {
    public let path: String

    /// The longest name of a socket in it, in bytes.
    static let longestName = 24

    /// - Parameter runtimeFolder: `XDG_RUNTIME_DIR`; nil where there is none.
    public init(besideDatabase database: String, runtimeFolder: String?) throws(SocketTrouble) {
        let resolved = Self.resolved(database)
        let beside = "\(resolved).sockets"
        if Self.fits(beside) {
            path = beside
            return
        }
        guard let runtimeFolder, runtimeFolder.hasPrefix("/") else { throw .tooLong(path: beside) }
        let short = "\(runtimeFolder)/siaran/\(Self.number(of: resolved))"
        guard Self.fits(short) else { throw .tooLong(path: short) }
        path = short
    }

    /// The sockets that lie in it, whether or not anybody still listens.
    public var sockets: [String] { names.filter { !$0.hasSuffix(Self.unready) }.map { "\(path)/\($0)" } }

    /// The end of a name under which nobody listens yet.
    static let unready = ".new"

    /// Makes it where it is missing, and closes it to others.
    func make() throws(SocketTrouble) {
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        if !parent.isEmpty { mkdir(parent, 0o700) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system(path: path, code: errno) }
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .system(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else { throw .foreign(folder: path) }
        guard status.st_mode & 0o077 == 0 || chmod(path, 0o700) == 0 else { throw .system(path: path, code: errno) }
    }

    /// Removes what dead seats have left: sockets at which nobody listens. A socket gets its name only once somebody
    /// listens at it, so one that is just being opened is not among them.
    func removeStale() {
        for socket in sockets where Self.isDead(socket) { unlink(socket) }
    }

    private var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private static func isDead(_ path: String) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK, let address = try? LocalAddress(path)
        else { return false }
        let descriptor = LocalAddress.makeSocket(Int32(SOCK_NONBLOCK.rawValue))
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return address.connect(descriptor) != 0 && errno == ECONNREFUSED
    }

    private static func fits(_ folder: String) -> Bool {
        folder.utf8.count + 1 + longestName <= LocalAddress.longest
    }

    /// The same path for all who mean the same file, by whatever links they come.
    private static func resolved(_ file: String) -> String {
        if let whole = realpath(file, nil) {
            defer { free(whole) }
            return String(cString: whole)
        }
        let slash = file.lastIndex(of: "/")
        let folder = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
        guard let real = realpath(folder, nil) else { return file }
        defer { free(real) }
        return "\(String(cString: real))/\(slash.map { String(file[file.index(after: $0)...]) } ?? file)"
    }

    /// 16 hexadecimal digits of a text (FNV-1a; Fowler, Noll, Vo).
    private static func number(of text: String) -> String {
        let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

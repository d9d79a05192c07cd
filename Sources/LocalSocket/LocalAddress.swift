import Glibc

/// The address of a socket by its path in the file system.
struct LocalAddress {
    /// Bytes of the longest path, without the zero at its end.
    static let longest = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    private var address = sockaddr_un()

    init(_ path: String) throws(SocketTrouble) {
        guard path.utf8.count <= Self.longest else { throw .tooLong(path: path) }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    }

    func connect(_ descriptor: Int32) -> Int32 { with { Glibc.connect(descriptor, $0, $1) } }
    func bind(_ descriptor: Int32) -> Int32 { with { Glibc.bind(descriptor, $0, $1) } }

    private func with(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    /// A new socket that no child process inherits; negative where there is none to be had.
    static func makeSocket(_ flags: Int32 = 0) -> Int32 {
        socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue) | flags, 0)
    }
}

import Glibc

/// A socket in a folder of sockets at which this process listens, under a name that nobody else has.
struct ListeningSocket {
    let descriptor: Int32
    let path: String
    private let folder: SocketFolder

    /// Opens it, 0600, after removing what dead seats have left in the folder.
    init(named name: String, in folder: SocketFolder) throws(SocketTrouble) {
        self.folder = folder
        path = "\(folder.path)/\(name)"
        var attempts = 3
        while true {
            do throws(SocketTrouble) {
                try folder.make()
                folder.removeStale()
                descriptor = try Self.listen(at: path)
                return
            } catch {
                // A seat that leaves takes the folder with it when it seems to be the last one.
                attempts -= 1
                guard case .system(_, ENOENT) = error, attempts > 0 else { throw error }
            }
        }
    }

    /// Takes the name away, and the folder with the last of them. The descriptor is its user's to close.
    func remove() {
        unlink(path)
        rmdir(folder.path)
    }

    private static func listen(at path: String) throws(SocketTrouble) -> Int32 {
        let unready = path + SocketFolder.unready
        let address = try LocalAddress(unready)
        let descriptor = LocalAddress.makeSocket(Int32(SOCK_NONBLOCK.rawValue))
        guard descriptor >= 0 else { throw .system(path: path, code: errno) }
        unlink(unready)
        guard address.bind(descriptor) == 0, chmod(unready, 0o600) == 0, Glibc.listen(descriptor, 16) == 0,
            rename(unready, path) == 0
        else {
            let code = errno
            close(descriptor)
            unlink(unready)
            throw .system(path: path, code: code)
        }
        return descriptor
    }
}

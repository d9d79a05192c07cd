import Glibc

/// Why a socket cannot be opened or reached, for the operator.
public enum SocketTrouble: Error, Hashable, Sendable {
    /// The kernel takes no longer path, and there is no shorter place.
    case tooLong(path: String)
    /// Somebody else owns the folder, or it is none.
    case foreign(folder: String)
    case system(path: String, code: Int32)

    public var message: String {
        switch self {
        case .tooLong(let path):
            "\(path) is too long for a socket (\(LocalAddress.longest) bytes): move the database up, or set XDG_RUNTIME_DIR"
        case .foreign(let folder): "\(folder) is not a folder of yours: remove it"
        case .system(let path, let code): "\(path): \(String(cString: strerror(code)))"
        }
    }
}

import Foundation
import GRDB

/// Why the database could not be opened or read, in the operator's words, with the mend.
public enum StoreTrouble: Error, Hashable, Sendable {
    case locked(path: String)
    case readOnly(path: String)
    /// Written by a newer Siaran: `found` names what this one does not know.
    case newerSchema(path: String, found: String)
    /// The damaged file was moved to `keptAsideAt`; nil where it still stands where it was.
    case corrupt(path: String, keptAsideAt: String?)
    /// A database, but another program's.
    case foreign(path: String)
    case networkFileSystem(path: String, kind: String)
    case diskFull(path: String)
    case noPermission(path: String)
    /// The file system failed: what it said.
    case failed(path: String, detail: String)

    /// What happened, and what to do about it.
    public var message: String {
        switch self {
        case .locked(let path):
            "database \(path) is locked by another program: close it (fuser \(path) names it) and try again"
        case .readOnly(let path):
            "database \(path) may only be read: nothing can be changed here; make the file and its folder writable"
        case .newerSchema(let path, let found):
            "database \(path) was written by a newer Siaran (\(found)): it is shown but not changed; update Siaran"
        case .corrupt(let path, let keptAsideAt?):
            "database \(path) is damaged: it was kept aside as \(keptAsideAt); start again for an empty one, "
                + "or copy a backup to \(path)"
        case .corrupt(let path, nil):
            "database \(path) is damaged: quit, keep a copy of it, and put a backup in its place"
        case .foreign(let path):
            "\(path) is another program's database, and was left as it is: name another file"
        case .networkFileSystem(let path, let kind):
            "\(path) lies on a network file system (\(kind)), where a database shared by seats breaks: "
                + "put it on a local disk and share the machine by ssh"
        case .diskFull(let path):
            "the disk of \(path) is full: free some space and try again"
        case .noPermission(let path):
            "\(path) cannot be opened or created: give this user the right to read and write it and its folder"
        case .failed(let path, let detail):
            "\(path): \(detail)"
        }
    }
}

extension StoreTrouble: CustomStringConvertible {
    public var description: String { message }
}

extension StoreTrouble {
    /// What an error of SQLite, of the file system or of decoding means for the operator.
    init(_ error: any Error, path: String) {
        switch error {
        case let trouble as StoreTrouble: self = trouble
        case let error as DatabaseError: self.init(error, path: path)
        case let unknown as UnknownWord: self = .newerSchema(path: path, found: unknown.text)
        case let unreadable as ChangeText.Unreadable: self = .newerSchema(path: path, found: unreadable.what)
        default: self = .failed(path: path, detail: "\(error)")
        }
    }

    init(errno code: Int32, path: String) {
        switch code {
        case EACCES, EPERM, ENOENT, ENOTDIR: self = .noPermission(path: path)
        case EROFS: self = .readOnly(path: path)
        case ENOSPC, EDQUOT: self = .diskFull(path: path)
        default: self = .failed(path: path, detail: String(cString: strerror(code)))
        }
    }

    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path, keptAsideAt: nil)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .noPermission(path: path)
        default: self = .failed(path: path, detail: error.message ?? "SQLite error \(error.resultCode.rawValue)")
        }
    }
}

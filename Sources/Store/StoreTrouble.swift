/// Why the database could not be opened or read, in the operator's words, with the mend.
public enum StoreTrouble: Error, Hashable, Sendable {
    case locked(path: String)
    case readOnly(path: String)
    /// Written by a newer Siaran: `found` names what this one does not know.
    case newerSchema(path: String, found: String)
    /// The damaged file was moved to `keptAsideAt`; nil where it still stands where it was.
    case corrupt(path: String, keptAsideAt: String?)
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

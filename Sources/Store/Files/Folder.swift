import Foundation

/// The folder a database lies in.
struct Folder {
    let path: String

    init(containing file: String) {
        let parent = file.lastIndex(of: "/").map { String(file[..<$0]) }
        switch parent {
        case nil: path = "."
        case "": path = "/"
        case let parent?: path = parent
        }
    }

    var isWritable: Bool { access(path, W_OK) == 0 }

    /// Makes it and what is missing above it, for its owner alone (as the XDG base directory specification asks).
    func make() throws(StoreTrouble) {
        guard access(path, F_OK) != 0 else { return }
        try Folder(containing: path).make()
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw StoreTrouble(errno: errno, path: path) }
    }

    /// The kind of network file system it is on; nil where it is local. WAL needs memory shared by all connections.
    var networkFileSystem: String? { Mounts.kind(of: path).flatMap { Mounts.isRemote($0) ? $0 : nil } }
}

/// What is mounted where, as the kernel lists it.
enum Mounts {
    /// The kind of file system a path lies on: `fuse.sshfs`.
    static func kind(of path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        guard let table = File.text("/proc/self/mounts") else { return nil }
        return kind(of: String(cString: resolved), in: table)
    }

    /// The deepest mount above the path decides; of two on one point, the later.
    static func kind(of path: String, in table: String) -> String? {
        var best: (point: String, kind: String)?
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2 else { continue }
            let point = String(fields[1]).replacingOccurrences(of: "\\040", with: " ")
            guard point == "/" || path == point || path.hasPrefix(point + "/") else { continue }
            if point.utf8.count >= best?.point.utf8.count ?? 0 { best = (point, String(fields[2])) }
        }
        return best?.kind
    }

    /// FUSE carries local file systems too, so its own name decides there.
    static func isRemote(_ kind: String) -> Bool {
        let remote = [
            "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "coda", "ncpfs", "ceph", "lustre", "gfs2", "ocfs2", "beegfs",
        ]
        let remoteFUSE = ["sshfs", "s3fs", "rclone", "glusterfs", "davfs", "gcsfuse", "curlftpfs", "smbnetfs", "ceph"]
        return remote.contains(kind) || remoteFUSE.contains { kind.hasPrefix("fuse.\($0)") }
    }
}

/// Plain files, by the system's calls.
enum File {
    /// Waits until a file is on the disk.
    static func flush(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    static func remove(_ path: String) { unlink(path) }

    static func isWritableOrMissing(_ path: String) -> Bool { access(path, F_OK) != 0 || access(path, W_OK) == 0 }

    /// All of a file; nil where it cannot be read.
    static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}

import GRDB
import Testing

@testable import Store

@Suite struct StoreTroubleTests {
    @Test(arguments: [
        (ResultCode.SQLITE_BUSY, StoreTrouble.locked(path: "x")), (.SQLITE_FULL, .diskFull(path: "x")),
        (.SQLITE_READONLY, .readOnly(path: "x")), (.SQLITE_NOTADB, .corrupt(path: "x", keptAsideAt: nil)),
        (.SQLITE_CORRUPT, .corrupt(path: "x", keptAsideAt: nil)), (.SQLITE_CANTOPEN, .noPermission(path: "x")),
        (.SQLITE_IOERR, .failed(path: "x", detail: "disk I/O error")),
    ])
    func `what SQLite says is told in the operator's words`(code: ResultCode, trouble: StoreTrouble) {
        #expect(StoreTrouble(DatabaseError(resultCode: code), path: "x") == trouble)
    }

    @Test func `every message names the file and a way out`() {
        let troubles: [StoreTrouble] = [
            .locked(path: "/d/x"), .readOnly(path: "/d/x"), .newerSchema(path: "/d/x", found: "y"),
            .corrupt(path: "/d/x", keptAsideAt: "/d/z"), .corrupt(path: "/d/x", keptAsideAt: nil),
            .networkFileSystem(path: "/d/x", kind: "nfs4"), .diskFull(path: "/d/x"), .noPermission(path: "/d/x"),
        ]
        for trouble in troubles {
            #expect(trouble.message.contains("/d/x"))
            #expect(trouble.message.contains(": "))
        }
    }

    @Test func `network file systems are recognised by the deepest mount`() {
        let table = """
            /dev/vda1 / ext4 rw 0 0
            server:/home /home nfs4 rw 0 0
            /dev/vdb1 /home/local ext4 rw 0 0
            u@h:/x /mnt/my\\040disk fuse.sshfs rw 0 0
            /dev/sda1 /mnt/usb fuse.ntfs-3g rw 0 0
            """
        let remote = ["/var/x", "/home/rian", "/home/local/rian", "/mnt/my disk/a", "/mnt/usb", "/homeless"].map {
            Mounts.kind(of: $0, in: table).map(Mounts.isRemote)
        }
        #expect(remote == [false, true, false, true, false, false])
    }
}

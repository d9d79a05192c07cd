import Foundation

/// An authority of the test's own, and a certificate that it signed; openssl makes both, and they end with the test.
struct Papers {
    let folder: URL
    var authority: String { folder.appending(path: "ca.pem").path }
    var certificate: String { folder.appending(path: "relay.pem").path }
    /// A file that holds no certificate.
    var names: String { folder.appending(path: "names").path }
    var key: String { folder.appending(path: "relay.key").path }

    /// - Parameter names: what the certificate is for, such as `IP:127.0.0.1`.
    init(for names: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "siaran-papers-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        try openssl(
            ["req", "-x509"] + curve
                + ["-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Siaran test authority"])
        try openssl(["req"] + curve + ["-keyout", "relay.key", "-out", "relay.csr", "-subj", "/CN=Siaran test relay"])
        try "subjectAltName=\(names)\n".write(
            to: folder.appending(path: "names"), atomically: true, encoding: .utf8)
        try openssl([
            "x509", "-req", "-in", "relay.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2",
            "-extfile", "names", "-out", "relay.pem",
        ])
    }

    func burn() { try? FileManager.default.removeItem(at: folder) }

    private func openssl(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Trouble.opensslFailed(arguments) }
    }

    enum Trouble: Error { case opensslFailed([String]) }
}

import Civil
import CivilTime
import NIOSSL
import OBSProtocol
import OBSSimulator
import Testing

@testable import OBSClient

@Suite(.serialized, .timeLimit(.minutes(1))) struct RelayTests {
    @Test(arguments: ["127.0.0.1", "localhost"])
    func `through a relay with TLS OBS is live, and the relay is given its token`(host: String) async throws {
        let papers = try Papers(for: "IP:127.0.0.1,DNS:localhost")
        defer { papers.burn() }
        let obs = SimulatedOBS(port: 0, password: "secret")
        let relay = try await Relay(with: papers, to: try obs.start())
        let reports = Reports()
        let client = OBSConnection(
            address: try OBSAddress("wss://\(host):\(relay.port)/obs/room-a?token=hunter2"),
            trust: .authorities(inFile: papers.authority), password: "secret", now: SystemClock().now,
            report: reports.put)
        client.start()
        await reports.wait(for: .link(.live))
        #expect(relay.requestLines == ["GET /obs/room-a?token=hunter2 HTTP/1.1"])
        client.perform(.switchScene("BRB", transition: nil), tag: 1)
        await reports.wait(for: .answered(tag: 1, outcome: .done))
        client.stop()
        obs.stop()
        try await relay.leave()
    }

    @Test(arguments: [
        (
            Guarantor.system, "127.0.0.1",
            "its certificate is not trusted here: for an authority of your own name its file as ca in the config"
        ),
        (
            .another, "127.0.0.1",
            "its certificate is not trusted here: for an authority of your own name its file as ca in the config"
        ),
        (.right, "localhost", "its certificate is for another host"),
        // The name leads to an address that the certificate lists.
        (.rightForAddress, "localhost", "its certificate is for another host"),
        (.none, "127.0.0.1", "holds no certificate"),
    ])
    func `nobody is let in on a certificate that does not hold`(guarantor: Guarantor, host: String, words: String)
        async throws
    {
        let papers = try Papers(for: guarantor == .right ? "DNS:elsewhere.example" : "IP:127.0.0.1")
        let others = try Papers(for: "IP:127.0.0.1")
        defer {
            papers.burn()
            others.burn()
        }
        let obs = SimulatedOBS(port: 0, password: nil)
        let relay = try await Relay(with: papers, to: try obs.start())
        let reports = Reports()
        let trust: Trust =
            switch guarantor {
            case .system: .systemRoots
            case .another: .authorities(inFile: others.authority)
            case .right, .rightForAddress: .authorities(inFile: papers.authority)
            case .none: .authorities(inFile: papers.names)
            }
        let client = OBSConnection(
            address: try OBSAddress("wss://\(host):\(relay.port)"), trust: trust, password: nil,
            now: SystemClock().now, report: reports.put)
        client.start()
        await reports.waitUntilOffline()
        guard case .offline(let reason, .some) = reports.mirror.link else {
            Issue.record("\(reports.all)")
            return
        }
        #expect(reason.hasSuffix(words), "\(reason)")
        #expect(relay.requestLines.isEmpty, "not a word was said to it")
        client.stop()
        obs.stop()
        try await relay.leave()
    }

    enum Guarantor: Sendable { case system, another, right, rightForAddress, none }

    @Test(arguments: [
        ("room.relay.example", true), ("ROOM.relay.example.", true), ("relay.example", false),
        ("a.room.relay.example", false), ("obs.example", true), ("room.obs.example", false), ("10.0.0.5", false),
    ])
    func `a star in a certificate is one label, and an address is no name`(host: String, holds: Bool) throws {
        let papers = try Papers(for: "DNS:*.relay.example,DNS:obs.example,IP:10.0.0.5")
        defer { papers.burn() }
        let certificate = try #require(try NIOSSLCertificate.fromPEMFile(papers.certificate).first)
        #expect(certificate.isFor(host) == holds)
    }

    @Test func `a port without TLS is none with it`() async throws {
        let obs = SimulatedOBS(port: 0, password: nil)
        let port = try obs.start()
        let reports = Reports()
        let client = OBSConnection(
            address: OBSAddress(scheme: .secure, host: "127.0.0.1", port: port), password: nil,
            now: SystemClock().now, report: reports.put)
        client.start()
        await reports.wait { reports in
            reports.contains { report in
                guard case .link(.offline(let reason, .some)) = report else { return false }
                return reason == "no TLS could be agreed on: is it wss:// that is spoken there?"
            }
        }
        client.stop()
        obs.stop()
    }
}

import Foundation
import Testing

/// What `script/test` says about this machine, by environment variables.
enum Surroundings {
    private static let environment = ProcessInfo.processInfo.environment
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

    /// The binary under test.
    static let siaran = told("SIARAN_TEST_BINARY") ?? ".build/debug/siaran"

    /// A Python, which has the other clients of OBS in it where those could be installed.
    static let python = told("SIARAN_TEST_PYTHON") ?? "python3"

    static var canRunOBS: Bool { told("SIARAN_TEST_PYTHON") != nil && told("SIARAN_TEST_OBS") != nil }
    static var canRunTerminal: Bool {
        ["/usr/bin/tmux", "/usr/local/bin/tmux"].contains(where: FileManager.default.isExecutableFile(atPath:))
    }
    static var nothingMayBeSkipped: Bool { told("SIARAN_REQUIRE_OBS") != nil }

    /// A zone in which it is between noon and one o'clock now, so that no test meets midnight.
    static let noonZone: String = {
        let hours = 12 - Int(Date().timeIntervalSince1970) / 3600 % 24
        // POSIX counts westwards.
        return hours < 0 ? "Etc/GMT+\(-hours)" : "Etc/GMT-\(hours)"
    }()

    private static func told(_ variable: String) -> String? {
        environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips, visibly, where no OBS can be run; where nothing may be skipped the test runs, and fails.
    static var needsOBS: Self {
        .enabled(
            if: Surroundings.canRunOBS || Surroundings.nothingMayBeSkipped,
            "needs OBS Studio, Xvfb and Python's obsws-python: run script/test"
        )
    }

    /// Skips, visibly, where there is no tmux.
    static var needsTerminal: Self {
        .enabled(if: Surroundings.canRunTerminal || Surroundings.nothingMayBeSkipped, "needs tmux: run script/test")
    }
}

/// Every test with a real OBS or a real terminal is in here, so that they run one at a time: the machine may have two cores.
@Suite(.serialized) enum Real {}

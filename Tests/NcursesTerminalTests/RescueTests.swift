import Glibc
import Terminal
import Testing

@testable import NcursesTerminal

/// Programs that take a terminal and end without giving it back, each in a process of its own.
@Suite struct RescueTests {
    /// Opens the terminal of another process's test and leaves it in the state a crash finds.
    static func take(_ path: String) throws -> CursesTerminal {
        let device = open(path, O_RDWR)
        let terminal = try CursesTerminal(
            theme: .plain, input: device, output: device, type: "xterm-256color", refusesColour: false)
        terminal.show(Frame(screen: Screen(blank: terminal.size), mouse: .clicks))
        return terminal
    }

    func expectGivenBack(_ pseudo: PseudoTerminal) throws {
        let painted = pseudo.painted()
        for sequence in ["[?1049l", "[?2004l", "[?1004l", "[?1000l", "[?25h"] {
            #expect(painted.contains("\u{1B}" + sequence))
        }
        let modes = try pseudo.modes()
        #expect(modes.c_lflag & UInt32(ECHO) != 0 && modes.c_lflag & UInt32(ICANON) != 0)
    }

    @Test func `a fault gives the terminal back`() async throws {
        let pseudo = try PseudoTerminal()
        let path = try pseudo.path
        await #expect(processExitsWith: .signal(SIGSEGV)) { [path = path as String] in
            let terminal = try RescueTests.take(path)
            withExtendedLifetime(terminal) { UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1 }
        }
        try expectGivenBack(pseudo)
    }

    @Test func `an abort gives the terminal back`() async throws {
        let pseudo = try PseudoTerminal()
        let path = try pseudo.path
        await #expect(processExitsWith: .signal(SIGABRT)) { [path = path as String] in
            let terminal = try RescueTests.take(path)
            withExtendedLifetime(terminal) { abort() }
        }
        try expectGivenBack(pseudo)
    }

    @Test func `a broken promise of the code gives the terminal back`() async throws {
        let pseudo = try PseudoTerminal()
        let path = try pseudo.path
        await #expect(processExitsWith: .failure) { [path = path as String] in
            let terminal = try RescueTests.take(path)
            withExtendedLifetime(terminal) { fatalError("a promise was broken") }
        }
        try expectGivenBack(pseudo)
    }

    @Test func `being told to end gives the terminal back`() async throws {
        let pseudo = try PseudoTerminal()
        let path = try pseudo.path
        await #expect(processExitsWith: .failure) { [path = path as String] in
            let terminal = try RescueTests.take(path)
            // Sent to the process, since the thread that runs a test hears no signals.
            withExtendedLifetime(terminal) {
                kill(getpid(), SIGTERM)
                while true { pause() }
            }
        }
        try expectGivenBack(pseudo)
    }

    @Test func `leaving without closing gives the terminal back`() async throws {
        let pseudo = try PseudoTerminal()
        let path = try pseudo.path
        await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in
            let terminal = try RescueTests.take(path)
            withExtendedLifetime(terminal) { exit(3) }
        }
        try expectGivenBack(pseudo)
    }

    @Test func `what is printed while the screen is up goes to the log`() async throws {
        let log = try PseudoTerminal()
        let path = try log.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            let prints = DivertedPrints(to: open(path, O_WRONLY))
            print("printed")
            perror("complained")
            prints.restore()
            print("afterwards")
            exit(0)
        }
        let logged = log.painted()
        #expect(logged.contains("printed") && logged.contains("complained") && !logged.contains("afterwards"))
    }
}

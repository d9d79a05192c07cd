import ArgumentParser
import Civil
import CivilTime
import Configuration
import Glibc
import Store

/// Lists the themes and says what is wrong with those that cannot be read.
struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "List the themes; errors name file and line.")

    func run() throws {
        let workplace = try Workplace()
        let library = ThemeLibrary(folders: workplace.places.themeFolders)
        var failed = false
        for name in library.names {
            do {
                let found = try library.theme(name)
                print("\(name)\(name == workplace.settings.theme ? " (in use)" : "")  \(found.file ?? "built in")")
            } catch {
                failed = true
                print("\(error)")
            }
        }
        if failed { throw ExitCode.failure }
    }
}

/// Prints what a config looks like, and where it is looked for.
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Print a sample config, or the places Siaran uses.",
        subcommands: [Sample.self, Where.self],
        defaultSubcommand: Sample.self)

    struct Sample: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sample", abstract: "Print a config with every key explained.")

        func run() { print(Settings.sample) }
    }

    struct Where: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "where", abstract: "Print the places of config, database, log and themes.")

        func run() throws {
            let places = try Places(environment: ProcessEnvironment.read(), executable: ProcessEnvironment.executable())
            print("config    \(places.configFile)\ndatabase  \(places.database)\nlog       \(places.log)")
            for folder in places.themeFolders { print("themes    \(folder)") }
        }
    }
}

/// Copies the database while it is in use.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the database to a file, while seats go on working.")

    @Argument(help: "The file to make; it must not exist.")
    var target: String

    @Option(help: ArgumentHelp("The database to copy instead of the usual one.", valueName: "file"))
    var database: String?

    func run() throws {
        let workplace = try Workplace()
        let path = database ?? workplace.settings.database ?? workplace.places.database
        guard access(path, F_OK) == 0 else {
            throw ValidationError("\(path): there is no database yet; `siaran open` makes it")
        }
        guard access(target, F_OK) != 0 else { throw ValidationError("\(target) exists: name a new file") }
        let store = try ShowStore(path: path, seat: workplace.makeSeat(), mode: .inspection)
        defer { store.close() }
        try store.backup(to: target)
        print(target)
    }
}

/// Prints a completion script for a shell.
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Print completions for bash, zsh or fish.",
        discussion: "For bash: siaran completions bash > ~/.local/share/bash-completion/completions/siaran")

    /// The shells there are completions for.
    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish
    }

    @Argument(help: "The shell: bash, zsh or fish.")
    var shell: Shell

    func run() {
        let kind: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        print(Siaran.completionScript(for: kind))
    }
}

/// Makes a large database for measurements.
struct Fixture: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fixture", abstract: "Make a large database.", shouldDisplay: false)

    @Option var shows = 10_000
    @Option var hosts = 1_000
    @Option var cues = 200_000
    @Argument var path: String

    func run() throws {
        try ShowStore.makeFixture(path: path, shows: shows, hosts: hosts, cues: cues, at: try Workplace().clock.now())
    }
}

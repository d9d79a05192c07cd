import ArgumentParser
import Rostering

/// Works on rosters without a screen.
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "Rosters: solve, check and explain the problem of who hosts what.",
        subcommands: [RosterSolve.self, RosterCheck.self, RosterExplain.self])
}

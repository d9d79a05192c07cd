import ArgumentParser

/// Measures parts that a terminal does not show; `script/bench` calls it.
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure parts of Siaran.", shouldDisplay: false, subcommands: [])
}

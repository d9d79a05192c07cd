import ArgumentParser

/// Measures parts that a terminal does not show; `script/bench` calls it.
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure parts of Siaran.", shouldDisplay: false, subcommands: [])
}

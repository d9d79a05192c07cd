import Civil

/// One line of what happened, for the log pane and, while fresh, the footer.
struct Notice: Equatable, Sendable {
    var at: Moment
    var text: String
    var weight: Weight

    enum Weight: Equatable, Sendable {
        case quiet
        case done
        case warning
        /// Something asked for was not done.
        case refusal
        case wrong
    }
}

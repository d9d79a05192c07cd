/// The pages of the roster board, in the order of its top line.
public enum BoardPage: Int, CaseIterable, Hashable, Sendable {
    case shows, proposal, messages, hosts

    var title: String {
        switch self {
        case .shows: "shows"
        case .proposal: "proposal"
        case .messages: "messages"
        case .hosts: "hosts"
        }
    }

    /// What its key asks for.
    var command: Command {
        switch self {
        case .shows: .boardShows
        case .proposal: .boardProposal
        case .messages: .boardMessages
        case .hosts: .boardHosts
        }
    }

    init?(_ command: Command) {
        guard let page = Self.allCases.first(where: { $0.command == command }) else { return nil }
        self = page
    }

    func stepped(by step: Int) -> BoardPage {
        let pages = Self.allCases
        return pages[(rawValue + step + pages.count) % pages.count]
    }
}

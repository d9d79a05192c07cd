/// The pages of the OBS desk, in the order of its top line.
public enum OBSPage: Int, CaseIterable, Hashable, Sendable {
    case mixer, scenes, filters, media, transitions, outputs, settings

    var title: String {
        switch self {
        case .mixer: "mixer"
        case .scenes: "scenes"
        case .filters: "filters"
        case .media: "clips"
        case .transitions: "transitions"
        case .outputs: "outputs"
        case .settings: "settings"
        }
    }

    /// What its key asks for.
    var command: Command {
        switch self {
        case .mixer: .mixerPage
        case .scenes: .scenesPage
        case .filters: .filtersPage
        case .media: .mediaPage
        case .transitions: .transitionsPage
        case .outputs: .outputsPage
        case .settings: .settingsPage
        }
    }

    init?(_ command: Command) {
        guard let page = Self.allCases.first(where: { $0.command == command }) else { return nil }
        self = page
    }

    func stepped(by step: Int) -> OBSPage {
        let pages = Self.allCases
        return pages[(rawValue + step + pages.count) % pages.count]
    }
}

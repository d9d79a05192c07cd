import Civil
import Journal
import Planning
import Recurrence
import Shows
import Terminal

/// An edit of a show that is one of a series: which of its shows are meant, and what would come of each answer.
struct SeriesQuestion: Equatable, Sendable {
    var show: Show
    var series: ShowSeries
    var act: Act
    /// The answers there are, with what comes of them; empty while the plan is read.
    var answers: [Answer] = []

    enum Act: Equatable, Sendable {
        /// As it is to be, with other rules where these are given.
        case change(Show, rules: [RecurrenceRule]?, through: LocalDate)
        case cancel
    }

    struct Answer: Equatable, Sendable {
        var scope: SeriesScope
        var verdict: PlanVerdict
    }

    init(_ show: Show, of series: ShowSeries, _ act: Act) {
        (self.show, self.series, self.act) = (show, series, act)
    }

    /// What may be answered: other rules are no matter of one show.
    var scopes: [SeriesScope] {
        if case .change(_, .some, _) = act { [.following, .all] } else { SeriesScope.allCases }
    }
}

extension SeriesScope {
    /// The key that answers with it.
    var key: String {
        switch self {
        case .this: "t"
        case .following: "f"
        case .all: "a"
        }
    }

    var words: String {
        switch self {
        case .this: "this one"
        case .following: "this and following"
        case .all: "all to come"
        }
    }
}

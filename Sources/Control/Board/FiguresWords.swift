import Assigning
import Civil
import Staffing

/// A plan's figures in words.
struct FiguresWords {
    let figures: RosterFigures

    init(_ figures: RosterFigures) { self.figures = figures }

    /// `pay Rp 8,2 jt, 3,1 % of Rp 262 jt expected`.
    var money: String {
        let pay =
            "pay \(BoardWords.money(Int(figures.pay)))"
            + (figures.bookingsWithoutRate > 0 ? " and \(figures.bookingsWithoutRate) without a rate" : "")
        guard figures.sales > 0 else { return pay }
        let share = figures.share.map { "\(BoardWords.percent(tenths: $0)) of" } ?? "for"
        let unknown = figures.showsWithoutSales > 0 ? " + \(figures.showsWithoutSales) unknown" : ""
        return "\(pay), \(share) \(BoardWords.money(Int(figures.sales))) expected\(unknown)"
    }

    /// `0–24 h`.
    var spread: String {
        guard let spread = figures.spread else { return "—" }
        return "\(BoardWords.hours(spread.lowerBound))–\(BoardWords.hours(spread.upperBound)) h"
    }

    var missing: String { figures.open == 0 ? "none" : "\(figures.open)" }
}

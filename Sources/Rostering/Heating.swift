/// How hot a search is at each of its times: how much worse a change may be that is still taken.
///
/// It is heated several times, the first time longest, for a roster may freeze wrongly. Where much stays open, which
/// streams are left out decides most: then each heat is so great that even filled slots are given up for others.
struct Heating {
    private let cold: Double
    private let first: Double
    private let again: Double
    /// The part of the time that the first cooling takes.
    private let firstPart: Double
    /// How many coolings there are after the first.
    private let more: Double

    /// All in shares of what candidates of one slot differ by.
    private static let cold = 0.05
    /// One open slot of so many is a crowd.
    private static let crowd = 12
    /// A roster of more slots than this has no time to be heated again.
    private static let large = 1000
    /// One of more slots than this has no time for a great heat either.
    private static let huge = 4000

    init(_ instance: Instance, open: Int) {
        let spread = instance.spread
        let isCrowded = open * Self.crowd > instance.open.count
        cold = spread * Self.cold
        let isLarge = instance.open.count > Self.large
        let isGreatWeek = isLarge && instance.open.count <= Self.huge && instance.weekCount == 1
        first = spread * (isCrowded ? 20 : isGreatWeek ? 15 : 1.2)
        again = spread * (isCrowded ? 20 : 0.6)
        more = isLarge ? 0 : isCrowded ? 3 : 4
        firstPart = more == 0 ? 1 : isCrowded ? 0.4 : 0.3
    }

    /// At a time of the whole search from 0 to 1.
    func heat(at progress: Double) -> Double {
        let progress = min(max(progress, 0), 0.999_999)
        guard progress >= firstPart else { return cooled(from: first, by: progress / firstPart) }
        let place = (progress - firstPart) / (1 - firstPart) * more
        return cooled(from: again, by: place - place.rounded(.down))
    }

    private func cooled(from hot: Double, by part: Double) -> Double {
        hot * Curve.exponential(Curve.logarithm(cold / hot) * part)
    }
}

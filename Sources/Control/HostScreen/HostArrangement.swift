import Terminal

/// How room is shared out on the host's screen: one of a list, the finest first, from which the first that fits is taken.
struct HostArrangement: Equatable {
    /// The part of the height the digits may have, in percent.
    var share: Int
    /// The largest letters of the title: 0 is plain, else the scale of letters of blocks.
    var heading: Int
    var words: Words
    var keeps = Keeps.all
    /// Whether bands are in letters of blocks, where they have room in a few lines.
    var hasLargeBands = true

    /// How what is to be said is written.
    enum Words: Equatable {
        case blocks(Int)
        /// Plain, with blank rows between.
        case spaced
        case tight
    }

    /// What is left where room is short; the least important goes first.
    enum Keeps: Int, Comparable {
        case essential, product, next, all

        static func < (left: Keeps, right: Keeps) -> Bool { left.rawValue < right.rawValue }
    }

    /// The list as it is, with messages and alarms large however little is left for the rest; then with small ones.
    static let all =
        finestFirst
        + finestFirst.map { arrangement in
            var plain = arrangement
            plain.hasLargeBands = false
            return plain
        }

    private static let finestFirst: [HostArrangement] = [
        HostArrangement(share: 60, heading: 3, words: .blocks(2)),
        HostArrangement(share: 48, heading: 2, words: .blocks(2)),
        HostArrangement(share: 40, heading: 2, words: .blocks(2)),
        HostArrangement(share: 48, heading: 2, words: .blocks(1)),
        HostArrangement(share: 40, heading: 2, words: .blocks(1)),
        HostArrangement(share: 48, heading: 1, words: .blocks(1)),
        HostArrangement(share: 40, heading: 1, words: .blocks(1)),
        HostArrangement(share: 33, heading: 1, words: .blocks(1)),
        HostArrangement(share: 27, heading: 1, words: .blocks(1)),
        HostArrangement(share: 48, heading: 1, words: .spaced),
        HostArrangement(share: 40, heading: 1, words: .spaced),
        HostArrangement(share: 48, heading: 0, words: .spaced),
        HostArrangement(share: 40, heading: 0, words: .spaced),
        HostArrangement(share: 33, heading: 1, words: .spaced),
        HostArrangement(share: 33, heading: 0, words: .spaced),
        HostArrangement(share: 33, heading: 0, words: .tight),
        HostArrangement(share: 25, heading: 0, words: .tight),
        HostArrangement(share: 18, heading: 0, words: .tight),
        HostArrangement(share: 10, heading: 0, words: .tight),
        HostArrangement(share: 10, heading: 0, words: .tight, keeps: .next),
        HostArrangement(share: 10, heading: 0, words: .tight, keeps: .product),
        HostArrangement(share: 0, heading: 0, words: .tight, keeps: .essential),
    ]

    /// The same with larger digits, or smaller ones where it is negative.
    func enlarged(by steps: Int) -> HostArrangement {
        var other = self
        other.share = max(0, min(90, share + steps * 8))
        return other
    }
}

/// Something that takes some rows of the screen.
struct HostPiece {
    var height: Int
    var draw: (Region) -> Void
    /// Blank rows that belong above it.
    var gap = 0
    /// Whether that gap takes its part of what is spare.
    var grows = true
}

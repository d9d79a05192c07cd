/// Who shall host what: streams that need hosts, hosts with their limits, and what everything costs (`hostroster/1`).
///
/// A stream is one shift of a show. Times are whole minutes from Monday 00:00 of the first week; money is whole cents.
public struct RosterProblem: Equatable, Sendable {
    public var name = ""
    public var days = 7
    /// The minute of the day at which a logical day begins.
    public var dayStart = 300
    public var rules = Rules()
    public var weights = Weights()
    public var streams: [Stream] = []
    public var hosts: [Host] = []
    /// Assignments that stay whatever they break.
    public var pinned: [RosterAssignment] = []
    /// What the people have been told already; those not kept cost `weights.change` each.
    public var published: [RosterAssignment] = []
    /// Published assignments of streams or hosts that are gone: nothing can keep them.
    public var publishedLost = 0

    public init() {}

    /// What no assignment may break.
    public struct Rules: Equatable, Sendable {
        public var changeover = 15
        public var rest = 600
        public var mainLevel = 2
        public var coLevel = 1

        public init() {}

        public func level(for role: RosterRole) -> Int {
            switch role {
            case .main: mainLevel
            case .co: coLevel
            }
        }
    }

    /// What things cost.
    public struct Weights: Equatable, Sendable {
        public var uncoveredMain = 0
        public var uncoveredCo = 0
        public var preference = 0
        public var continuity = 0
        public var change = 0
        public var over: [Piece] = []
        public var under: [Piece] = []
        public var prime: [Piece] = []

        public init() {}

        public func uncovered(_ role: RosterRole) -> Int {
            switch role {
            case .main: uncoveredMain
            case .co: uncoveredCo
            }
        }
    }

    /// From a breakpoint on, each unit more costs the slope more.
    public struct Piece: Equatable, Sendable {
        public var breakpoint: Int
        public var slope: Int

        public init(_ breakpoint: Int, _ slope: Int) {
            self.breakpoint = breakpoint
            self.slope = slope
        }
    }

    /// One shift of a show.
    public struct Stream: Equatable, Sendable {
        public var id = ""
        public var start = 0
        public var end = 0
        public var platform = ""
        public var brand = ""
        public var series: String?
        public var category = ""
        public var language = ""
        public var isPrime = false
        public var needMain = 1
        public var needCo = 0
        public var value = 0

        public init() {}

        public var minutes: Int { end - start }

        public func need(_ role: RosterRole) -> Int {
            switch role {
            case .main: needMain
            case .co: needCo
            }
        }
    }

    /// One person with skills, limits and wishes.
    public struct Host: Equatable, Sendable {
        public var id = ""
        public var rate = 0
        public var languages: [String] = []
        public var skills: [String: Int] = [:]
        public var performance: [String: Int] = [:]
        public var platforms: [String] = []
        public var available: [Range<Int>] = []
        public var maxDay = 0
        public var maxWeek = 0
        public var maxDaysPerWeek = 7
        public var targetWeek = 0
        public var preference: [Daypart: Int] = [:]
        public var dislikedBrands: [String] = []

        public init() {}
    }
}

/// As what a host works in a stream; others than these two are not rostered.
public enum RosterRole: String, Hashable, Sendable, CaseIterable {
    case main, co
}

/// The part of the day in which a stream starts.
public enum Daypart: String, Hashable, Sendable, CaseIterable {
    case morning, afternoon, evening, night

    /// The part that a minute from any midnight lies in.
    public init(minute: Int) {
        switch minute.modulo(1440) {
        case 300..<720: self = .morning
        case 720..<1080: self = .afternoon
        case 1080..<1380: self = .evening
        default: self = .night
        }
    }
}

/// A host in a stream; both are places in the problem's lists.
public struct RosterAssignment: Hashable, Sendable {
    public var stream: Int
    public var host: Int
    public var role: RosterRole

    public init(stream: Int, host: Int, role: RosterRole) {
        self.stream = stream
        self.host = host
        self.role = role
    }
}

extension RosterProblem {
    /// The logical day a stream belongs to, that of its start.
    public func day(of stream: Stream) -> Int { (stream.start - dayStart).floored(by: 1440) }

    /// How many weeks the breakpoints of hours and prime streams are meant for.
    public var weeks: Int { max(1, days.floored(by: 7)) }

    /// The minutes a host should work in all.
    public func target(of host: Host) -> Int { (host.targetWeek * days).floored(by: 7) }

    /// What a host costs in a stream as such, whatever else the host does.
    public func price(of host: Host, in stream: Stream, as role: RosterRole) -> RosterPrice {
        let wish =
            (host.preference[Daypart(minute: stream.start)] ?? 0) - (host.dislikedBrands.contains(stream.brand) ? 1 : 0)
        let loss = stream.value * (150 - (host.performance[stream.category] ?? 100))
        return RosterPrice(
            pay: (host.rate * stream.minutes).floored(by: 60),
            preference: weights.preference * (1 - min(max(wish, -2), 2)),
            performance: loss.floored(by: role == .main ? 100 : 200))
    }

    /// What the hours of a host cost beside the pay.
    public func hoursPrice(of host: Host, minutes: Int) -> (over: Int, under: Int) {
        let target = target(of: host)
        return (
            minutes > target ? Self.cost(minutes - target, weights.over, scale: weeks) : 0,
            minutes < target ? Self.cost(target - minutes, weights.under, scale: weeks) : 0
        )
    }

    /// What so many prime streams of one host cost.
    public func primePrice(streams: Int) -> Int { Self.cost(streams, weights.prime, scale: weeks) }

    private static func cost(_ amount: Int, _ pieces: [Piece], scale: Int) -> Int {
        pieces.reduce(0) { $0 + $1.slope * max(0, amount - $1.breakpoint * scale) }
    }
}

/// The parts of what one assignment costs by itself.
public struct RosterPrice: Equatable, Sendable {
    public var pay = 0
    public var preference = 0
    public var performance = 0

    public var total: Int { pay + preference + performance }
}

extension Int {
    /// The quotient rounded towards minus infinity.
    func floored(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// What `floored` leaves: never negative.
    func modulo(_ divisor: Int) -> Int { self - floored(by: divisor) * divisor }
}

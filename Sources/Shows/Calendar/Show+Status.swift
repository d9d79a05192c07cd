extension Show.Status {
    /// What follows this by a person's word; a run moves a show on air and ends it, and nothing else does.
    public var following: [Show.Status] {
        switch self {
        case .draft: [.ready, .cancelled]
        case .ready: [.draft, .cancelled]
        case .onAir: []
        case .ended: [.reconciled]
        case .reconciled: [.ended]
        case .cancelled: [.draft]
        }
    }

    /// Why a person may not bring a show from this into another status; nil where they may.
    public func refusal(of next: Show.Status) -> String? {
        guard next != self, !following.contains(next) else { return nil }
        switch (self, next) {
        case (.onAir, _): return "it is on air: end the run first"
        case (_, .onAir), (_, .ended): return "a show goes on air and ends by its run alone"
        case (.cancelled, _): return "it is cancelled: plan it again first"
        case (.ended, _), (.reconciled, _): return "it is over"
        case (_, .reconciled): return "only a show that has ended can be reconciled"
        case (.draft, _), (.ready, _): return "it is \(self == .draft ? "planned" : "ready")"
        }
    }

    /// Whether it has been on air and is not any more.
    public var isOver: Bool {
        switch self {
        case .ended, .reconciled: true
        case .draft, .ready, .onAir, .cancelled: false
        }
    }

    /// Whether its time may still be planned.
    public var isOpen: Bool {
        switch self {
        case .draft, .ready: true
        case .onAir, .ended, .reconciled, .cancelled: false
        }
    }
}

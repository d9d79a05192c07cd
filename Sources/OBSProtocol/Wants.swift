/// What is followed only while somebody looks at it, since it costs OBS and the network something all the time.
///
/// Wants outlive connections: after each one they are asked for anew.
public struct Wants: Equatable, Sendable {
    /// `Report.meters`, 20 times a second.
    public var meters = false
    /// The clips whose place is polled with the statistics, by input.
    public var media: Set<String> = []
    /// The counters of every output, polled with the statistics.
    public var outputs = false

    public init(meters: Bool = false, media: Set<String> = [], outputs: Bool = false) {
        self.meters = meters
        self.media = media
        self.outputs = outputs
    }

    /// obs-websocket's EventSubscription bits on top of the usual ones.
    var subscriptions: Int64 { meters ? 1 << 16 : 0 }
}

import Civil

/// One number at one time; nil is a time at which the source was silent.
public struct Sample: Hashable, Sendable {
    public var at: Moment
    public var value: Double?

    public init(at: Moment, value: Double?) {
        self.at = at
        self.value = value
    }
}

/// A metric over time: the newest samples, oldest first, at most `capacity` of them.
public struct Trace: Equatable, Sendable {
    public let capacity: Int
    private var ring: [Sample] = []
    private var oldest = 0

    public init(capacity: Int) {
        precondition(capacity > 0)
        self.capacity = capacity
    }

    public mutating func append(_ sample: Sample) {
        guard ring.count == capacity else { return ring.append(sample) }
        ring[oldest] = sample
        oldest = (oldest + 1) % capacity
    }

    public var count: Int { ring.count }
    public var last: Sample? { ring.isEmpty ? nil : self[ring.count - 1] }

    /// The sample at a place counted from the oldest.
    public subscript(index: Int) -> Sample { ring[(oldest + index) % ring.count] }

    /// The last `count` values, oldest first, padded with silence where there are fewer.
    public func values(last wanted: Int) -> [Double?] {
        let held = min(wanted, ring.count)
        var values = [Double?](repeating: nil, count: wanted - held)
        values.reserveCapacity(wanted)
        for index in (ring.count - held)..<ring.count { values.append(self[index].value) }
        return values
    }
}

import Civil

extension Milliseconds {
    /// Parts of a day, as spreadsheets keep times. They are never exact, so that what lies within 5 ms of a whole second is
    /// that second.
    public init(days: Double) {
        let exact = Int64((days * 86_400_000).rounded())
        let second = (Double(exact) / 1000).rounded() * 1000
        self.init(abs(Double(exact) - second) <= 5 ? Int64(second) : exact)
    }
}

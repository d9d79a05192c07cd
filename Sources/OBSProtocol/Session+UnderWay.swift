extension Session {
    /// How much is waited for: requests and batches that OBS has not answered, and commands not yet answered to whoever
    /// gave them.
    public var underWay: (requests: Int, commands: Int) { (line.pending.count, line.errands.count) }
}

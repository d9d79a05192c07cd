/// A descriptor that becomes readable when some connection, ours included, has probably written to the database.
///
/// A hint only: ask `Store.hasNews` after it, and now and then without it.
public final class Watch {
    /// For `poll`.
    public let descriptor: Int32

    public init(path: String) throws(StoreTrouble) { descriptor = -1 }

    /// Takes the pending hints away, so that the descriptor is silent until the next one.
    public func drain() {}
}

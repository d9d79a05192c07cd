/// One filter of a source or scene.
public struct Filter: Equatable, Sendable {
    public var name: String
    /// OBS's own word, such as `color_filter_v2`.
    public var kind: String
    public var isOn: Bool
    /// Its place among the filters of its source; 0 works first.
    public var index: Int
    /// nil where they were not read: a snapshot leaves them out, `.read(.filters)` has them.
    public var settings: JSON?

    public init(name: String, kind: String, isOn: Bool, index: Int, settings: JSON? = nil) {
        self.name = name
        self.kind = kind
        self.isOn = isOn
        self.index = index
        self.settings = settings
    }
}

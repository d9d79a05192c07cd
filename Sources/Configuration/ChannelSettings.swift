import Shows

/// An account that shows go out on: one `[channels.NAME]` table, named by the short form the tally shows.
public struct ChannelSettings: Hashable, Sendable {
    public var name: String
    /// `tiktok`, `shopee`, or another platform's name.
    public var platform: String
    public var account: String
    /// By which way it goes out, wherever no room says otherwise.
    public var route: Route

    public init(name: String, platform: String = "", account: String = "", route: Route = .main) {
        self.name = name
        self.platform = platform
        self.account = account
        self.route = route
    }
}

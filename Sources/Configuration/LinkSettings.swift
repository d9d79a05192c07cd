import OBSProtocol

/// Another OBS by which channels go out: one `[links.NAME]` table, named as routes name it.
public struct LinkSettings: Hashable, Sendable {
    public var name: String
    public var obs: OBSAddress
    public var password: PasswordSource

    public init(name: String, obs: OBSAddress = .local, password: PasswordSource = .none) {
        self.name = name
        self.obs = obs
        self.password = password
    }
}

import OBSProtocol

/// Another OBS by which channels go out: one `[links.NAME]` table, named as routes name it.
public struct LinkSettings: Hashable, Sendable {
    public var name: String
    public var obs: OBSAddress
    public var password: PasswordSource
    /// As a room's: the PEM file with the authorities whose certificates are believed at a `wss://` address.
    public var authorities: String?

    public init(
        name: String, obs: OBSAddress = .local, password: PasswordSource = .none, authorities: String? = nil
    ) {
        self.name = name
        self.obs = obs
        self.password = password
        self.authorities = authorities
    }
}

import OBSProtocol
import Shows

/// A room's OBS and what Siaran may do with it: one `[rooms.NAME]` table.
public struct RoomSettings: Hashable, Sendable {
    public var name: String
    public var obs: OBSAddress
    public var password: PasswordSource
    /// The PEM file with the authorities whose certificates are believed at a `wss://` address, by its absolute path; nil
    /// believes those that this system trusts.
    public var authorities: String?
    /// The scene of the panic key; nil where none is set.
    public var safeScene: String?
    /// The scene that a show ends on; nil where none is set.
    public var closing: String?
    /// The inputs that the panic key mutes.
    public var panicMutes: [String]
    /// Scenes in which viewers see no host, besides the safe scene.
    public var staticScenes: [String] = []
    /// How often OBS is asked for its numbers, per second: 0.2…10.
    public var statsHertz: Double
    public var encoding: Encoding
    /// Routes of channels that differ here, by the channels' names.
    public var routes: [String: Route] = [:]

    public init(
        name: String, obs: OBSAddress = .local, password: PasswordSource = .none, safeScene: String? = nil,
        closing: String? = nil, panicMutes: [String] = [], statsHertz: Double = 1, encoding: Encoding = .json
    ) {
        self.name = name
        self.obs = obs
        self.password = password
        self.safeScene = safeScene
        self.closing = closing
        self.panicMutes = panicMutes
        self.statsHertz = statsHertz
        self.encoding = encoding
    }

    /// How messages to and from OBS are written.
    public enum Encoding: String, CaseIterable, Sendable {
        case json, msgpack
    }
}

/// Where a room's password comes from.
public enum PasswordSource: Hashable, Sendable {
    case none
    /// In the config file itself.
    case written(Secret)
    /// The only line of this file, by its absolute path.
    case file(String)
    /// The value of this environment variable.
    case environment(String)
}

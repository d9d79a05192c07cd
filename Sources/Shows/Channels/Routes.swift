/// By which route each channel goes out, as the config has it; channels and rooms by their names.
public struct Routes: Hashable, Sendable {
    /// Those of channels wherever they air.
    public var channels: [String: Route]
    /// Those that differ in one room.
    public var rooms: [String: [String: Route]]

    public init(channels: [String: Route] = [:], rooms: [String: [String: Route]] = [:]) {
        self.channels = channels
        self.rooms = rooms
    }

    /// A channel of which the config says nothing goes out by the main output, as most do.
    public func route(of channel: String, in room: String) -> Route {
        rooms[room]?[channel] ?? channels[channel] ?? .main
    }

    /// The routes of some channels in a room, each once, in the order of the channels.
    public func all(of channels: [String], in room: String) -> [Route] {
        var routes: [Route] = []
        for channel in channels {
            let route = route(of: channel, in: room)
            if !routes.contains(route) { routes.append(route) }
        }
        return routes
    }
}

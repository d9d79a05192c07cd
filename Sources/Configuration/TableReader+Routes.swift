import Civil
import Shows

// By which way channels go out: `route` of [channels.NAME], [rooms.NAME.routes], and the links that they name.

extension TableReader {
    mutating func route(_ key: String) -> Route? {
        guard let text = text(key, expected: Route.expected) else { return nil }
        if let route = Route(parsing: text) { return route }
        let whole = Suggestion.nearest(to: text, in: ["main", "camera", "manual"])
        let colon = text.firstIndex(of: ":")
        let kind = colon.flatMap { Suggestion.nearest(to: String(text[..<$0]), in: ["output", "obs"]) }
        let meant = whole ?? kind.map { "\($0)\(colon.map { String(text[$0...]) } ?? "")" }
        refuse(
            key, "is \"\(text)\"", expected: Route.expected,
            mend: meant.flatMap { Route(parsing: $0) }.map { "did you mean \"\($0.text)\"?" })
        return nil
    }

    /// Those of one room, a key a channel.
    mutating func routes() -> [String: Route] {
        var routes: [String: Route] = [:]
        for name in keys { routes[name] = route(name) }
        return routes
    }

    /// Refuses routes of channels that there are not, and by links that there are not.
    mutating func checkRoutes(of settings: Settings) {
        for channel in settings.channels { check(channel.route, at: ["channels", channel.name, "route"], settings) }
        let names = settings.channels.map(\.name)
        for room in settings.rooms {
            for (name, route) in room.routes.sorted(by: { $0.key < $1.key }) {
                let path = ["rooms", room.name, "routes", name]
                if names.contains(name) {
                    check(route, at: path, settings)
                } else {
                    refuse(
                        path: path, "is no channel", expected: Self.oneOf(names, else: "a [channels.\(name)] table"),
                        meant: Suggestion.nearest(to: name, in: names))
                }
            }
        }
    }

    private mutating func check(_ route: Route, at path: [String], _ settings: Settings) {
        guard case .relay(let link) = route, !settings.links.contains(where: { $0.name == link }) else { return }
        let names = settings.links.map(\.name)
        refuse(
            path: path, "names the link \"\(link)\", which is not there",
            expected: Self.oneOf(names, else: "a [links.\(link)] table with its address"),
            meant: Suggestion.nearest(to: link, in: names).map { "obs:\($0)" })
    }

    private static func oneOf(_ names: [String], else alone: String) -> String {
        names.isEmpty ? alone : "one of \(names.joined(separator: ", ")), or \(alone)"
    }

    private mutating func refuse(path: [String], _ problem: String, expected: String, meant: String?) {
        refuse(
            wholePath: path, problem, expected: expected, mend: meant.map { "did you mean \"\($0)\"?" })
    }
}

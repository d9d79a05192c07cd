import OBSProtocol
import Shows
import Terminal

// The parts of config.toml, each read from its table.

extension TableReader {
    mutating func path(_ key: String, _ paths: PathReader) -> String? {
        text(key, expected: "a path: absolute, below ~/, or relative to the config file", paths.absolute)
    }

    mutating func keyBindings() -> [String: [String]] {
        var bindings: [String: [String]] = [:]
        for command in keys {
            guard let names = texts(command, expected: "a list of keys, such as [\"Space\", \"F12\"]") else { continue }
            for name in names {
                do throws(KeyTrouble) {
                    _ = try KeyStroke(parsing: name)
                } catch {
                    refuse(command, error.description)
                }
            }
            bindings[command] = names
        }
        return bindings
    }

    mutating func rooms(_ paths: PathReader) -> [RoomSettings] {
        keys.compactMap { name in table(name) { $0.room(name, paths) } }
    }

    mutating func channels() -> [ChannelSettings] {
        keys.compactMap { name in
            table(name) { table in
                ChannelSettings(
                    name: name, platform: table.text("platform", expected: "a platform, such as \"tiktok\"") ?? "other",
                    account: table.text("account", expected: "the account's name") ?? "",
                    route: table.route("route") ?? .main)
            }
        }
    }

    mutating func pictures() -> PictureSettings {
        var pictures = PictureSettings()
        pictures.graphics = choice("graphics") ?? pictures.graphics
        pictures.rate = number("rate", in: 0.2...10, expected: "a number from 0.2 to 10") ?? pictures.rate
        return pictures
    }

    mutating func links(_ paths: PathReader) -> [LinkSettings] {
        keys.compactMap { name in
            table(name) { table in
                let address = table.address()
                return LinkSettings(
                    name: name, obs: address ?? .local, password: table.password(paths),
                    authorities: table.authorities(paths, at: address))
            }
        }
    }

    private mutating func address() -> OBSAddress? {
        text(
            "obs", expected: "ws://HOST:PORT, such as \"ws://127.0.0.1:4455\"", shown: OBSAddress.shown,
            { try? OBSAddress($0) })
    }

    /// Only TLS asks an authority, so beside another address the key is a mistake that nobody would notice.
    private mutating func authorities(_ paths: PathReader, at address: OBSAddress?) -> String? {
        let file = path("ca", paths)
        guard file != nil else { return nil }
        if let address {
            guard address.scheme == .plain else { return file }
            refuse(
                "ca", "stands beside \(address), which has no TLS", expected: "a wss:// address as obs",
                mend: "write wss:// where TLS is spoken there, else remove ca")
        } else if !has("obs") {
            refuse("ca", "stands beside no obs", expected: "a wss:// address as obs", mend: "add obs, or remove ca")
        }
        return nil
    }

    private mutating func room(_ name: String, _ paths: PathReader) -> RoomSettings {
        var room = RoomSettings(name: name)
        let address = address()
        room.obs = address ?? room.obs
        room.password = password(paths)
        room.authorities = authorities(paths, at: address)
        room.safeScene = text("safe_scene", expected: "the name of a scene")
        room.closing = text("closing", expected: "the name of a scene")
        room.panicMutes = texts("panic_mutes", expected: "a list of inputs, such as [\"Mic\"]") ?? []
        room.staticScenes = texts("static_scenes", expected: "a list of scenes, such as [\"Starting Soon\"]") ?? []
        room.statsHertz = number("stats_hz", in: 0.2...10, expected: "a number from 0.2 to 10") ?? room.statsHertz
        room.encoding = choice("encoding") ?? room.encoding
        room.routes = table("routes") { $0.routes() } ?? [:]
        return room
    }

    mutating func password(_ paths: PathReader) -> PasswordSource {
        let variable = "the name of an environment variable, such as \"OBS_PASSWORD\""
        let sources: [(key: String, source: PasswordSource?)] = [
            ("password", text("password").map { .written(Secret($0)) }),
            ("password_file", path("password_file", paths).map { .file($0) }),
            (
                "password_env",
                text("password_env", expected: variable) { $0.contains("=") ? nil : .environment($0) }
            ),
        ]
        let given = sources.filter { $0.source != nil }
        for extra in given.dropFirst() {
            refuse(
                extra.key, "is set beside \(given[0].key)", expected: "one of password, password_file and password_env")
        }
        return given.first?.source ?? .none
    }
}

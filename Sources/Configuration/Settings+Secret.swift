extension Settings {
    /// The password to give a room's OBS; nil where none is set.
    ///
    /// `SIARAN_OBS_PASSWORD_<ROOM>` comes first, then `SIARAN_OBS_PASSWORD`, then what the config says. In the variable's
    /// name the room is in capitals, with `_` for all but letters and digits: `SIARAN_OBS_PASSWORD_ROOM_A`. An empty
    /// variable counts as none. Files are read at every call, so a changed password needs no restart.
    /// - Throws: when the config names a file or a variable that cannot be used.
    public func secret(
        ofRoom name: String, environment: [String: String]
    ) throws(ConfigurationTrouble) -> Secret? {
        try secret(room(name)?.password ?? .none, ["rooms", name], environment: environment)
    }

    /// The password to give the OBS of a link, as for a room: `SIARAN_OBS_PASSWORD_<LINK>` comes first.
    /// - Throws: when the config names a file or a variable that cannot be used.
    public func secret(
        ofLink name: String, environment: [String: String]
    ) throws(ConfigurationTrouble) -> Secret? {
        try secret(links.first { $0.name == name }?.password ?? .none, ["links", name], environment: environment)
    }

    private func secret(
        _ source: PasswordSource, _ table: [String], environment: [String: String]
    ) throws(ConfigurationTrouble) -> Secret? {
        for variable in [Self.passwordVariable(ofRoom: table.last ?? ""), "SIARAN_OBS_PASSWORD"] {
            if let password = environment[variable], !password.isEmpty { return Secret(password) }
        }
        switch source {
        case .none:
            return nil
        case .written(let secret):
            return secret
        case .environment(let variable):
            if let password = environment[variable], !password.isEmpty { return Secret(password) }
            throw origin.trouble(
                table + ["password_env"], "the environment variable \(variable) is not set",
                mend: "set it before starting siaran")
        case .file(let path):
            return try secret(inFile: path, key: table + ["password_file"])
        }
    }

    /// `SIARAN_OBS_PASSWORD_ROOM_A` for `Room A`.
    public static func passwordVariable(ofRoom name: String) -> String {
        "SIARAN_OBS_PASSWORD_"
            + String(name.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    private func secret(inFile path: String, key: [String]) throws(ConfigurationTrouble) -> Secret {
        let expected = "a file with the password on its only line"
        let content: (bytes: [UInt8], standing: OwnFile.Standing)
        do throws(OwnFile.Failure) {
            content = try OwnFile.read(path)
        } catch {
            throw origin.trouble(key, "\(path) cannot be read: \(error.reason)", expected: expected)
        }
        let standing = content.standing
        guard standing.isRegular else { throw origin.trouble(key, "\(path) is no regular file", expected: expected) }
        guard standing.isOwn else {
            throw origin.trouble(
                key, "\(path) belongs to another user", expected: "a file of yours", mend: "run: chown $USER \(path)")
        }
        guard !standing.isOpenToOthers else {
            throw origin.trouble(
                key, "\(path) may be opened by others (mode \(standing.modeText))", expected: "mode 600",
                mend: "run: chmod 600 \(path)")
        }
        let lines = content.bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
        guard let line = lines.first else { throw origin.trouble(key, "\(path) is empty", expected: expected) }
        guard lines.count == 1 else { throw origin.trouble(key, "\(path) holds several lines", expected: expected) }
        guard let text = String(validating: line, as: UTF8.self) else {
            throw origin.trouble(key, "\(path) is not UTF-8", expected: expected)
        }
        return Secret(text)
    }
}

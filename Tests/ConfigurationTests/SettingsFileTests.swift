import Configuration
import Glibc
import Testing

@Suite struct SettingsFileTests {
    let environment = ["USER": "rian", "HOME": "/home/rian"]

    func trouble(_ read: () throws -> Settings) -> String? {
        do {
            _ = try read()
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `no config file means the defaults`() throws {
        let scratch = try ScratchFolder()
        let places = try Places(environment: ["HOME": scratch.path], executable: nil)
        let settings = try Settings.read(places, environment: environment)
        #expect(settings.seat == "rian")
        #expect(settings.origin.file == "\(scratch.path)/.config/siaran/config.toml")
    }

    @Test func `a config file that was asked for must be there`() {
        #expect(
            trouble { try Settings.read(file: "/nowhere/config.toml", environment: environment) }
                == "/nowhere/config.toml: cannot be read: No such file or directory")
    }

    @Test func `a config file with a password in it must be closed to others`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.write("config.toml", "[rooms.A]\npassword = \"hunter2\"\n", mode: 0o644)
        #expect(
            trouble { try Settings.read(file: file, environment: environment) }
                == "\(file):2: key \"rooms.A.password\": is in a file that others may open (mode 644); expected mode 600; run: chmod 600 \(file)"
        )
        try #require(chmod(file, 0o600) == 0)
        let settings = try Settings.read(file: file, environment: environment)
        #expect(try settings.secret(ofRoom: "A", environment: [:]) == Secret("hunter2"))
    }

    @Test func `a config file without a password may be open to all`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.write("config.toml", "theme = \"light\"\n", mode: 0o644)
        #expect(try Settings.read(file: file, environment: environment).theme == "light")
    }

    @Test func `bytes that are no UTF-8 are named by line, a byte order mark is passed over`() throws {
        let scratch = try ScratchFolder()
        let latin = try scratch.write(
            "latin.toml", bytes: Array("theme = \"dark\"\nseat = \"Ren".utf8) + [0xE9] + Array("\"\n".utf8))
        #expect(
            trouble { try Settings.read(file: latin, environment: environment) }
                == "\(latin):2: is not UTF-8; save it as UTF-8")
        let marked = try scratch.write(
            "marked.toml", bytes: [0xEF, 0xBB, 0xBF] + Array("theme = \"light\"\r\nseat = \"B\"\r\n".utf8))
        #expect(try Settings.read(file: marked, environment: environment).seat == "B")
    }

    @Test func `a folder and a pipe are no config file`() throws {
        let scratch = try ScratchFolder()
        let folder = try scratch.folder("config.toml")
        #expect(
            trouble { try Settings.read(file: folder, environment: environment) } == "\(folder): is no regular file")
        #expect(
            trouble { try Settings.read(file: "/dev/null", environment: environment) }
                == "/dev/null: is no regular file")
    }
}

@Suite struct PasswordTests {
    func settings(_ text: String, _ scratch: ScratchFolder) throws -> Settings {
        try Settings.parse(text, file: "\(scratch.path)/config.toml", environment: [:])
    }

    func trouble(_ settings: Settings, _ environment: [String: String] = [:]) -> String? {
        do throws(ConfigurationTrouble) {
            _ = try settings.secret(ofRoom: "A", environment: environment)
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `a password file gives its only line`() throws {
        let scratch = try ScratchFolder()
        let settings = try settings("[rooms.A]\npassword_file = \"obs-password\"", scratch)
        for text in ["hunter 2", "hunter 2\n", "hunter 2\r\n"] {
            try scratch.write("obs-password", text)
            #expect(try settings.secret(ofRoom: "A", environment: [:])?.reveal() == "hunter 2")
        }
    }

    @Test func `a password file that others may open is refused with the mend`() throws {
        let scratch = try ScratchFolder()
        let settings = try settings("[rooms.A]\npassword_file = \"obs-password\"", scratch)
        for (mode, text) in [(0o604, "604"), (0o640, "640"), (0o620, "620")] as [(UInt32, String)] {
            let file = try scratch.write("obs-password", "hunter2", mode: mode)
            #expect(
                trouble(settings)
                    == "\(scratch.path)/config.toml:2: key \"rooms.A.password_file\": \(file) may be opened by others (mode \(text)); "
                    + "expected mode 600; run: chmod 600 \(file)")
        }
    }

    @Test func `a password file that is missing, empty, long or none is refused`() throws {
        let scratch = try ScratchFolder()
        let settings = try settings("[rooms.A]\npassword_file = \"obs-password\"", scratch)
        let file = "\(scratch.path)/obs-password"
        let start = "\(scratch.path)/config.toml:2: key \"rooms.A.password_file\": \(file)"
        let end = "; expected a file with the password on its only line"
        #expect(trouble(settings) == "\(start) cannot be read: No such file or directory\(end)")
        try scratch.write("obs-password", "\n")
        #expect(trouble(settings) == "\(start) is empty\(end)")
        try scratch.write("obs-password", "one\ntwo\n")
        #expect(trouble(settings) == "\(start) holds several lines\(end)")
        try scratch.write("obs-password", bytes: [0xFF])
        #expect(trouble(settings) == "\(start) is not UTF-8\(end)")
        unlink(file)
        try scratch.folder("obs-password")
        #expect(trouble(settings) == "\(start) is no regular file\(end)")
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
    func `a password file of another user is refused`() throws {
        let scratch = try ScratchFolder()
        let settings = try settings("[rooms.A]\npassword_file = \"obs-password\"", scratch)
        let file = try scratch.write("obs-password", "hunter2")
        try #require(chown(file, 1, 1) == 0)
        #expect(trouble(settings)?.contains("\(file) belongs to another user; expected a file of yours") == true)
    }

    @Test func `a password may come from a variable that must be set`() throws {
        let scratch = try ScratchFolder()
        let settings = try settings("[rooms.A]\npassword_env = \"OBS_A\"", scratch)
        #expect(try settings.secret(ofRoom: "A", environment: ["OBS_A": "hunter2"]) == Secret("hunter2"))
        #expect(
            trouble(settings)
                == "\(scratch.path)/config.toml:2: key \"rooms.A.password_env\": the environment variable OBS_A is not set; "
                + "set it before starting siaran")
    }

    @Test func `the environment comes before the config, the room's own variable first`() throws {
        let scratch = try ScratchFolder()
        let settings = try settings("[rooms.A]\npassword = \"written\"\n[rooms.\"Room B\"]\n", scratch)
        let all = ["SIARAN_OBS_PASSWORD": "all"]
        #expect(try settings.secret(ofRoom: "A", environment: [:])?.reveal() == "written")
        #expect(try settings.secret(ofRoom: "A", environment: ["SIARAN_OBS_PASSWORD": ""])?.reveal() == "written")
        #expect(try settings.secret(ofRoom: "A", environment: all)?.reveal() == "all")
        let own = all.merging(["SIARAN_OBS_PASSWORD_ROOM_B": "own"]) { $1 }
        #expect(try settings.secret(ofRoom: "Room B", environment: own)?.reveal() == "own")
        #expect(try settings.secret(ofRoom: "A", environment: own)?.reveal() == "all")
        #expect(try settings.secret(ofRoom: "Room B", environment: [:]) == nil)
        #expect(try settings.secret(ofRoom: "elsewhere", environment: [:]) == nil)
    }
}

import Configuration
import Testing

@Suite struct PlacesTests {
    @Test func `the XDG variables say where things lie`() throws {
        let places = try Places(
            environment: ["XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d/", "XDG_STATE_HOME": "/s"], executable: nil)
        #expect(places.configFile == "/c/siaran/config.toml")
        #expect(places.database == "/d/siaran/siaran.sqlite")
        #expect(places.log == "/s/siaran/siaran.log")
        #expect(places.themeFolders == ["/c/siaran/themes"])
    }

    @Test func `home is where they are otherwise, also when a variable is empty or relative`() throws {
        for value in ["", "config", "./config", "~/config"] {
            let places = try Places(
                environment: [
                    "HOME": "/home/rian", "XDG_CONFIG_HOME": value, "XDG_DATA_HOME": value, "XDG_STATE_HOME": value,
                ],
                executable: nil)
            #expect(places.configFile == "/home/rian/.config/siaran/config.toml")
            #expect(places.database == "/home/rian/.local/share/siaran/siaran.sqlite")
            #expect(places.log == "/home/rian/.local/state/siaran/siaran.log")
        }
    }

    @Test func `without a home and without the variables there is nowhere to go`() {
        let error = #expect(throws: ConfigurationTrouble.self) {
            try Places(environment: ["XDG_CONFIG_HOME": "/c"], executable: nil)
        }
        #expect(
            error?.description
                == "HOME: is not set to an absolute path; expected the home folder; set HOME or XDG_DATA_HOME")
    }

    @Test func `themes are looked for in one's own folder, then as told, then around the program`() throws {
        let scratch = try ScratchFolder()
        for folder in ["checkout", "checkout/.build", "checkout/.build/release"] { try scratch.folder(folder) }
        try scratch.write("checkout/Package.swift", "")
        let places = try Places(
            environment: ["HOME": "/home/rian", "SIARAN_THEMES": "/team/themes:/brand"],
            executable: "\(scratch.path)/checkout/.build/release/siaran")
        #expect(
            places.themeFolders == [
                "/home/rian/.config/siaran/themes", "/team/themes", "/brand",
                "\(scratch.path)/checkout/.build/release/themes",
                "\(scratch.path)/checkout/.build/share/siaran/themes", "\(scratch.path)/checkout/themes",
            ])
    }

    @Test func `an installed program finds the themes of its prefix`() throws {
        let places = try Places(environment: ["HOME": "/h"], executable: "/usr/local/bin/siaran")
        #expect(places.themeFolders.contains("/usr/local/share/siaran/themes"))
    }

    @Test func `the process knows its own variables and file`() {
        #expect(ProcessEnvironment.read()["PATH"]?.isEmpty == false)
        #expect(ProcessEnvironment.executable()?.hasPrefix("/") == true)
    }
}

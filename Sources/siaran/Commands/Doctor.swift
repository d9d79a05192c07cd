import ArgumentParser
import CLinux
import Civil
import CivilTime
import Configuration
import Control
import Glibc
import NcursesTerminal
import OBSProtocol
import Shows
import Store
import Terminal

/// Checks everything Siaran stands on, a line each, with a mend for whatever fails.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check terminal, locale, config, database, theme and OBS; a mend for whatever fails.",
        discussion: "Exits 1 when anything fails.", subcommands: [Check.self, Keys.self], defaultSubcommand: Check.self)

    /// The checks.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Run every check (the default).")

        @Option(help: ArgumentHelp("Read this config file instead of the usual one.", valueName: "file"))
        var config: String?

        func run() throws {
            var findings = [checkTerminal(), checkLocale()]
            let workplace: Workplace
            do {
                workplace = try Workplace(configFile: config)
                let file = workplace.settings.origin.file
                findings.append(.good("config", access(file, F_OK) == 0 ? file : "none yet, defaults hold: \(file)"))
                findings.append(.good("time zone", workplace.zone.identifier))
            } catch {
                findings.append(
                    .bad("config", "\(error)", mend: "mend the file; `siaran config sample` shows every key"))
                try report(findings)
                return
            }
            findings.append(checkKeys(workplace))
            findings.append(checkDatabase(workplace))
            findings.append(checkTheme(workplace))
            if workplace.settings.rooms.isEmpty {
                findings.append(.good("OBS", "no room is configured; `siaran config sample` shows how"))
            }
            findings += workplace.settings.rooms.map { checkOBS(workplace, $0) }
            try report(findings)
        }

        private func report(_ findings: [Finding]) throws {
            for finding in findings { print(finding.line) }
            if findings.contains(where: { $0.mend != nil }) { throw ExitCode.failure }
        }

        private func checkTerminal() -> Finding {
            let type = getenv("TERM").map { String(cString: $0) } ?? ""
            guard isatty(0) == 1, isatty(1) == 1 else {
                return .bad(
                    "terminal", "standard input and output are no terminal",
                    mend: "run siaran in a terminal, not in a pipe")
            }
            guard !type.isEmpty, type != "dumb" else {
                return .bad(
                    "terminal", "TERM is \(type.isEmpty ? "not set" : type)", mend: "export TERM=xterm-256color")
            }
            do {
                let facts = try TerminalFacts.inspect()
                let size = "\(facts.size.width)×\(facts.size.height)"
                let used = facts.usedType == facts.type ? facts.type : "\(facts.type), drawn as \(facts.usedType)"
                guard facts.size.width >= 80, facts.size.height >= 24 else {
                    return .bad("terminal", "\(used), \(size)", mend: "make the window at least 80×24")
                }
                return .good("terminal", "\(used), \(size), \(facts.colours.rawValue)")
            } catch {
                return .bad("terminal", "\(error)", mend: "export TERM=xterm-256color")
            }
        }

        private func checkLocale() -> Finding {
            setlocale(LC_CTYPE, "")
            let codeset = String(cString: nl_langinfo(Int32(CODESET)))
            let name = setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? "?"
            guard codeset != "UTF-8" else { return .good("locale", name) }
            return .bad(
                "locale", "\(name) is not UTF-8; C.UTF-8 is used instead",
                mend: "export LANG=C.UTF-8, or one of `locale -a`")
        }

        private func checkKeys(_ workplace: Workplace) -> Finding {
            let conflicts = Keymap.standard(rebound: workplace.settings.keys).conflicts
            guard let first = conflicts.first else { return .good("keys", "no two commands claim one key") }
            return .bad("keys", "\(first)", mend: "change [keys] in \(workplace.settings.origin.file)")
        }

        private func checkDatabase(_ workplace: Workplace) -> Finding {
            let path = workplace.settings.database ?? workplace.places.database
            guard access(path, F_OK) == 0 else { return checkPlaceForDatabase(path) }
            do {
                let store = try ShowStore(path: path, seat: Seat(id: SeatID(1), name: "doctor"), mode: .inspection)
                defer { store.close() }
                if let reason = store.readOnlyReason { return .bad("database", reason.message, mend: "as it says") }
                let faults = try store.faults()
                guard let fault = faults.first else { return .good("database", path) }
                return .bad("database", "\(path): \(fault)", mend: "restore a backup: `siaran backup` makes them")
            } catch {
                return .bad("database", error.message, mend: "as it says")
            }
        }

        /// The nearest folder above that is there must let others be made in it.
        private func checkPlaceForDatabase(_ path: String) -> Finding {
            var folder = Self.folder(of: path)
            while access(folder, F_OK) != 0, folder != "/", folder != "." { folder = Self.folder(of: folder) }
            var facts = stat()
            guard stat(folder, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else {
                return .bad(
                    "database", "\(path) cannot be made: \(folder) is no folder", mend: "name another in the config")
            }
            guard access(folder, W_OK | X_OK) == 0 else {
                return .bad("database", "\(path) cannot be made", mend: "make \(folder) writable")
            }
            return .good("database", "none yet, made at the first start: \(path)")
        }

        private static func folder(of path: String) -> String {
            guard let slash = path.lastIndex(of: "/") else { return "." }
            return slash == path.startIndex ? "/" : String(path[..<slash])
        }

        private func checkTheme(_ workplace: Workplace) -> Finding {
            let library = ThemeLibrary(folders: workplace.places.themeFolders)
            do {
                let found = try library.theme(workplace.settings.theme)
                return .good("theme", "\(workplace.settings.theme), \(found.file ?? "built in")")
            } catch {
                return .bad(
                    "theme", "\(error)",
                    mend: "mend the file, or choose one of: \(library.names.joined(separator: ", "))")
            }
        }

        private func checkOBS(_ workplace: Workplace, _ room: RoomSettings) -> Finding {
            let name = "OBS \(room.name)"
            do {
                let target = try OBSTarget(workplace, room: room.name, address: nil)
                let obs = OBSWait(target)
                defer { obs.stop() }
                _ = obs.wait(seconds: 3) { $0.link.hasSettled }
                let mirror = obs.mirror
                guard mirror.link == .live else {
                    return .bad(name, "\(target.address)", mend: mirror.link.trouble)
                }
                if let safe = room.safeScene, !mirror.hasScene(safe) {
                    return .bad(
                        name, "\(target.address): no safe scene \u{201c}\(safe)\u{201d}",
                        mend: "set rooms.\(room.name).safe_scene to one of: \(mirror.scenes.joined(separator: ", "))")
                }
                return .good(
                    name, "\(target.address), OBS \(mirror.versions?.obs ?? "?"), \(mirror.scenes.count) scenes")
            } catch {
                return .bad(name, "\(error)", mend: "mend \(workplace.settings.origin.file)")
            }
        }
    }

    /// Echoes what the terminal sends, until Ctrl-C.
    struct Keys: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "keys", abstract: "Echo the keys as they arrive, for pedals and decks; Ctrl-C ends.")

        func run() throws {
            let terminal = try CursesTerminal()
            defer { terminal.close() }
            var lines = ["Press keys; Ctrl-C ends."]
            while true {
                let canvas = Canvas(size: terminal.size)
                for (row, line) in lines.suffix(terminal.size.height).enumerated() {
                    canvas.region.put(line, column: 1, row: row)
                }
                terminal.show(Frame(screen: canvas.screen, mouse: .clicks))
                var ready = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
                guard poll(&ready, 1, -1) > 0, ready.revents & Int16(POLLIN) != 0 else { return }
                for input in terminal.readInputs() {
                    if case .key(let stroke) = input {
                        if stroke == KeyStroke(.character("c"), .control) { return }
                        let command = Keymap.standard.command(for: stroke, in: .cues)
                        lines.append("\(stroke)".padded(to: 16) + (command.map { "in Cues: \($0.summary)" } ?? ""))
                    } else {
                        lines.append("\(input)")
                    }
                }
            }
        }
    }
}

/// One line of the doctor's.
private struct Finding {
    var name: String
    var words: String
    /// What to do; nil where nothing has to be done.
    var mend: String?

    static func good(_ name: String, _ words: String) -> Finding { Finding(name: name, words: words) }
    static func bad(_ name: String, _ words: String, mend: String) -> Finding {
        Finding(name: name, words: words, mend: mend)
    }

    var line: String {
        let head = "\(mend == nil ? "ok  " : "FAIL") \(name.padded(to: 10)) \(words)"
        return mend.map { "\(head)\n     \("".padded(to: 10)) → \($0)" } ?? head
    }
}

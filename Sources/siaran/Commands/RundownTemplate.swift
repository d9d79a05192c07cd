import ArgumentParser
import Civil
import CivilTime
import Journal
import Reports
import Sheets
import Shows
import Store

extension RundownCommand {
    /// Rundowns without a show, from which shows of one kind are begun.
    struct TemplateCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "template", abstract: "Rundowns to begin shows from: list, show, save, apply, remove.",
            subcommands: [List.self, Show.self, Save.self, Apply.self, Remove.self], defaultSubcommand: List.self)

        struct List: ParsableCommand {
            static let configuration = CommandConfiguration(commandName: "list", abstract: "List the templates.")

            @OptionGroup var database: DatabaseOptions

            func run() throws {
                let store = try database.open(try Workplace())
                defer { store.close() }
                for template in try store.templates() {
                    print("\(template.name)  \(template.cues.count) cues".plainLine)
                }
            }
        }

        struct Show: ParsableCommand {
            static let configuration = CommandConfiguration(commandName: "show", abstract: "Print a template's cues.")

            @Argument(help: "The template.")
            var name: String

            @OptionGroup var database: DatabaseOptions

            func run() throws {
                let store = try database.open(try Workplace())
                defer { store.close() }
                for line in try store.template(named: name).lines { print(line.plainLine) }
            }
        }

        struct Save: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "save", abstract: "Save a show's rundown as a template.")

            @Argument(help: "What to call it.")
            var name: String

            @Flag(help: "Write over the template of that name.")
            var replace = false

            @OptionGroup var choice: ShowChoice
            @OptionGroup var database: DatabaseOptions

            func run() throws {
                let workplace = try Workplace()
                let store = try database.openToWrite(workplace)
                defer { store.close() }
                let found = try choice.find(in: store, workplace)
                guard !found.rundown.cues.isEmpty else {
                    throw CommandTrouble("\(found.name): its rundown has no cues")
                }
                let before = try store.templates().first { $0.name.lowercased() == name.lowercased() }
                guard before == nil || replace else {
                    throw CommandTrouble("a template \(name) is there: write over it with --replace, or name another")
                }
                let id = before?.id ?? TemplateID(Int64.random(in: 1...Int64.max))
                let template = Template(id: id, name: before?.name ?? name, of: found.rundown)
                try store.write(.templateSaved(template), at: workplace.clock.now())
                print("\(template.name): \(template.cues.count) cues of \(found.name)".plainLine)
            }
        }

        struct Apply: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "apply", abstract: "Begin a show's rundown from a template.",
                discussion: "Its cues are the show's own; each knows the template's cue it was made from.")

            @Argument(help: "The template.")
            var name: String

            @Flag(help: "Put its cues behind those that are there.")
            var append = false

            @OptionGroup var choice: ShowChoice
            @OptionGroup var database: DatabaseOptions

            func run() throws {
                let workplace = try Workplace()
                let store = try database.openToWrite(workplace)
                defer { store.close() }
                let template = try store.template(named: name)
                let found = try choice.find(in: store, workplace)
                guard found.rundown.cues.isEmpty || append else {
                    throw CommandTrouble(
                        "\(found.name) has \(found.rundown.cues.count) cues: put the template's behind them with --append"
                    )
                }
                let edit = template.edit(behind: found.rundown) { Int64.random(in: 1...Int64.max) }
                try store.write(.rundownEdited(edit), after: found.page.upTo, at: workplace.clock.now())
                print(
                    "\(found.name): \(edit.cues.count) cues of \(template.name). In the control room u takes them back."
                        .plainLine)
            }
        }

        struct Remove: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "remove", abstract: "Remove a template; shows begun from it stay as they are.")

            @Argument(help: "The template.")
            var name: String

            @OptionGroup var database: DatabaseOptions

            func run() throws {
                let workplace = try Workplace()
                let store = try database.openToWrite(workplace)
                defer { store.close() }
                let template = try store.template(named: name)
                try store.write(.templateRemoved(id: template.id, name: template.name), at: workplace.clock.now())
                print("\(template.name) is removed. In the control room u brings it back.".plainLine)
            }
        }
    }
}

extension ShowStore {
    fileprivate func templates() throws -> [Template] {
        guard case .templates(let templates) = try load(.templates) else { return [] }
        return templates
    }

    fileprivate func template(named name: String) throws -> Template {
        let templates = try templates()
        if let template = templates.first(where: { $0.name.lowercased() == name.lowercased() }) { return template }
        let names = templates.map(\.name).joined(separator: ", ")
        throw CommandTrouble("there is no template \(name)\(names.isEmpty ? "" : "; there are \(names)")")
    }

    fileprivate func write(_ change: Change, after: Sequence? = nil, at moment: Moment) throws {
        switch commit(change, after: after ?? newest, at: moment) {
        case .committed: return
        case .overtaken: throw CommandTrouble("nothing was written: it was changed meanwhile; try again")
        case .refused(let reason), .failed(let reason): throw CommandTrouble("nothing was written: \(reason)")
        }
    }
}

extension Template {
    /// Its cues under their segments, one a line.
    fileprivate var lines: [String] {
        var lines = ["\(name), \(cues.count) cues"]
        var segment: SegmentID?
        for cue in cues {
            if cue.segment != segment, let title = segments.first(where: { $0.id == cue.segment })?.title {
                lines.append(title)
            }
            segment = cue.segment
            var length = ""
            if case .lasting(let lasting) = cue.length { length = lasting.lengthText }
            lines.append("  \(cue.number)  \(length)  \(cue.title)")
        }
        return lines
    }
}

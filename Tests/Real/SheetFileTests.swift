import DemoDay
import Foundation
import Journal
import Shows
import Testing

extension Real {
    /// Rundowns that leave as files and come back, through the binary.
    @Suite struct SheetFileTests {
        let database: OwnDatabase

        init() throws { database = try OwnDatabase() }

        func siaran(_ arguments: String...) async throws -> ShellRun {
            let show = ["--show", "\(DemoDay.mainShow.raw)", "--database", database.path]
            return try await ShellRun.siaran(["rundown"] + arguments + show, home: database.scratch)
        }

        @Test func `what was exported imports without a change, in every format`() async throws {
            for ending in ["csv", "xlsx", "json"] {
                let file = "\(database.scratch.path)/rundown.\(ending)"
                #expect(try await siaran("export", file).status == 0)
                let again = try await siaran("export", file)
                #expect(again.status != 0 && again.errors.contains("--force"))
                let run = try await siaran("import", file, "--remove-missing", "--clear-empty", "--apply")
                #expect(run.status == 0)
                #expect(run.output.contains("nothing changes"))
            }
            #expect(try database.lines().isEmpty)
        }

        @Test func `a sheet is shown first, then written as one line of the journal, and its columns are remembered`()
            async throws
        {
            let csv = "RUNDOWN\nNo,Judul,Apa\n1,Pembukaan,5 menit\n99,=Bonus,3m\n"
            let file = try database.scratch.write(csv, to: "sheet.csv")
            let preview = try await siaran("import", file, "--map", "Apa=length")
            #expect(preview.status == 0)
            #expect(preview.output.contains("+ 99 =Bonus (03:00)"))
            #expect(preview.output.contains("Nothing was written"))
            #expect(try database.lines().isEmpty)

            #expect(try await siaran("import", file, "--map", "Apa=length", "--apply").status == 0)
            let lines = try database.lines()
            #expect(lines.count == 1)
            #expect(lines.first?.seat.name.hasSuffix("(import)") == true)
            let again = try await siaran("import", file)
            #expect(again.output.contains("Apa → length"))
            #expect(again.output.contains("nothing changes"))
        }

        @Test func `a cell that cannot be read keeps everything from being written`() async throws {
            let file = try database.scratch.write("No,Judul,Durasi\n1,X,5 mnt lagi\n", to: "sheet.csv")
            let run = try await siaran("import", file, "--apply")
            #expect(run.status == 1)
            #expect(run.output.contains("C2, Durasi: “5 mnt lagi”; expected a length"))
            #expect(run.errors.contains("--skip-unreadable"))
            #expect(try database.lines().isEmpty)
            #expect(try await siaran("import", file, "--apply", "--skip-unreadable").status == 0)
        }

        @Test func `check answers with 1 where something is wrong, and print with a sheet`() async throws {
            try database.edit("1 Opening bumper") { $0.actions = "fly" }
            let check = try await siaran("check")
            #expect(check.status == 1)
            #expect(check.output.contains("1 Opening bumper: the action line cannot be read"))
            #expect(check.output.contains("6 Flash price −40 %: its offer on TT holds only from"))
            let json = try await siaran("check", "--json")
            #expect(json.output.contains("\"problem\""))
            #expect(try await siaran("print").output.contains("Opening bumper"))
            #expect(try await siaran("print", "--html").output.hasPrefix("<!DOCTYPE html>"))
        }

        @Test func `a template is saved, begins another show, and goes`() async throws {
            #expect(try await siaran("template", "save", "Payday").status == 0)
            let taken = try await siaran("template", "save", "payday")
            #expect(taken.status != 0 && taken.errors.contains("--replace"))
            let full = try await siaran("template", "apply", "Payday")
            #expect(full.status != 0 && full.errors.contains("--append"))
            let appended = try await siaran("template", "apply", "Payday", "--append")
            #expect(appended.status == 0)
            let remove = ["rundown", "template", "remove", "Payday", "--database", database.path]
            #expect(try await ShellRun.siaran(remove, home: database.scratch).status == 0)
            let list = ["rundown", "template", "list", "--database", database.path]
            #expect(try await ShellRun.siaran(list, home: database.scratch).output == "")
        }

        @Test func `what is no sheet is refused with a reason`() async throws {
            let junk = try database.scratch.write("\u{1}\u{2}\u{0}junk", to: "junk.xlsx")
            let run = try await siaran("import", junk, "--apply")
            #expect(run.status != 0)
            #expect(run.errors.contains("is no XLSX workbook"))
        }
    }
}

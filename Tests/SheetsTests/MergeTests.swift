import Civil
import Shows
import Testing

@testable import Sheets

/// A sheet merged into a rundown that is there, field by field.
@Suite struct MergeTests {
    func rundown() -> Rundown {
        var serum = House.cue(2, "2", "Serum")
        serum.host = "Dinda"
        serum.say = "BPOM"
        serum.offers = [Offer(channel: House.tiktok.id, bag: "7", price: Amount(rupiah: 89_000))]
        return House.rundown([House.cue(1, "1", "Opening"), serum, House.cue(3, "3", "Closing")])
    }

    func preview(_ csv: String, _ manner: SheetMerge.Manner = .init()) throws -> EditPreview {
        let merge = House.merge(try House.reading(Sheet(csv: csv)), into: rundown(), manner)
        return EditPreview(merge.edit, over: rundown(), channels: House.channels)
    }

    @Test func `only mapped fields change`() throws {
        let merge = House.merge(try House.reading(Sheet(csv: "No,Judul,Host\n2,Serum C,Rani\n")), into: rundown())
        var expected = rundown().cues[1]
        expected.title = "Serum C"
        expected.host = "Rani"
        #expect(merge.edit.cues == [expected])
        #expect(merge.edit.removed == [])
    }

    @Test func `an empty cell changes nothing, unless it is to clear`() throws {
        let csv = "No,Host,Wajib ucap,Harga TT\n2,,,\n"
        #expect(try preview(csv).isEmpty)
        let cleared = try preview(csv, .init(emptyCells: .cleared))
        #expect(cleared.changed.map { $0.fields.map(\.field) } == [["host", "price TT", "say"]])
    }

    @Test func `new rows come behind the row before them, and numbers are left alone`() throws {
        let csv = "No,Judul,Durasi\n0.5,Countdown,1m\n1,Opening,5m\n1.1,Rules,2m\n1.2,Prize,2m\n2,Serum,5m\n4,Bye,1m\n"
        let merge = House.merge(try House.reading(Sheet(csv: csv)), into: rundown())
        let after = House.applying(merge.edit, to: rundown())
        #expect(after.cues.map(\.number) == ["0.5", "1", "1.1", "1.2", "2", "4", "3"])
        #expect(merge.edit.cues.count == 4)
    }

    @Test func `cues the sheet does not have stay, unless they are to go`() throws {
        let csv = "No,Judul\n1,Opening\n2,Serum\n"
        #expect(try preview(csv).isEmpty)
        #expect(try preview(csv, .init(missingCues: .removed)).removed.map(\.title) == ["Closing"])
    }

    @Test func `the order is the rundown's, unless the sheet's is asked for`() throws {
        let csv = "No,Judul\n3,Closing\n1,Opening\n"
        let merge = House.merge(try House.reading(Sheet(csv: csv)), into: rundown())
        #expect(merge.edit.isEmpty)
        #expect(merge.remarks.contains { $0.contains("--reorder") })
        let sorted = House.merge(try House.reading(Sheet(csv: csv)), into: rundown(), .init(order: .sheet))
        #expect(House.applying(sorted.edit, to: rundown()).cues.map(\.number) == ["3", "1", "2"])
    }

    @Test func `without numbers SKU and title find the cue`() throws {
        let merge = House.merge(try House.reading(Sheet(csv: "Judul,Catatan\nserum,sample on set\n")), into: rundown())
        #expect(merge.edit.cues.map(\.id) == [CueID(2)])
        #expect(merge.edit.cues.first?.notes == "sample on set")
    }

    @Test func `a start that the plan has anyhow does not become hard`() throws {
        #expect(try preview("No,Mulai\n2,20:05\n3,20.10\n").isEmpty)
        let moved = try preview("No,Mulai\n2,20:07\n")
        #expect(moved.changed.map { $0.fields.map(\.after) } == [["20:07:00"]])
    }

    @Test func `the preview says what was and what will be`() throws {
        let lines = try preview("No,Judul,Durasi,Harga flash TT\n2,Serum,8m,59rb\n9,Extra,3m,\n").lines
        #expect(lines == ["+ 9 Extra (03:00)", "~ 2 Serum: length: 0:05:00 → 0:08:00; flash TT: nothing → 59000"])
    }

    @Test func `a price of under a thousand and a new cue without a length are remarked upon`() throws {
        let merge = House.merge(try House.reading(Sheet(csv: "No,Judul,Durasi,Harga\n9,Extra,,89\n")), into: rundown())
        #expect(merge.remarks.count == 2)
    }
}

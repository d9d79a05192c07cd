import Civil
import Foundation
import Shows
import Testing

@testable import Sheets

/// Random rundowns that leave and come back.
@Suite struct RoundTripTests {
    @Test func `JSON keeps every field of every cue, segment and offer`() throws {
        for seed in 0..<60 {
            var dice = Dice(seed: UInt64(seed))
            let rundown = RandomRundown.make(&dice)
            let document = RundownDocument(rundown, channels: House.channels)
            let read = try JSONDecoder().decode(RundownDocument.self, from: try JSONEncoder().encode(document))
            #expect(read == document)
            let empty = Rundown(show: rundown.show, cues: [], segments: [], zone: House.zone)
            let edit = try read.edit(of: empty, channels: House.channels, missingCues: .kept) { 0 }
            let after = House.applying(edit, to: empty)
            #expect(after == rundown)
            #expect(try read.edit(of: rundown, channels: House.channels, missingCues: .removed) { 0 }.isEmpty)
        }
    }

    @Test func `CSV and cells into an empty rundown give all that their columns hold`() throws {
        for seed in 100..<160 {
            var dice = Dice(seed: UInt64(seed))
            let rundown = RandomRundown.make(&dice)
            let page = SheetPage(rundown, channels: House.channels)
            let cells = Sheet(rows: [page.columns.map { .text($0.header) }] + page.rows.map(\.cells))
            for sheet in [Sheet(csv: page.csv), cells] {
                let reading = try House.reading(sheet)
                #expect(reading.troubles == [])
                let after = House.applying(House.merge(reading, into: House.rundown()).edit, to: House.rundown())
                #expect(after.cues.count == rundown.cues.count)
                for (new, old) in zip(after.cues, rundown.cues) {
                    #expect(RandomRundown.bare(new, in: after) == RandomRundown.bare(old, in: rundown), "seed \(seed)")
                }
            }
        }
    }

    @Test func `importing what was exported changes nothing`() throws {
        for seed in 200..<240 {
            var dice = Dice(seed: UInt64(seed))
            let rundown = RandomRundown.make(&dice)
            let reading = try House.reading(Sheet(csv: SheetPage(rundown, channels: House.channels).csv))
            let merge = House.merge(reading, into: rundown, .init(emptyCells: .cleared, missingCues: .removed))
            #expect(merge.edit.isEmpty, "seed \(seed)")
        }
    }

    @Test func `into another show everything is new, and its channels go by name`() throws {
        var cue = House.cue(1, "1", "Serum")
        cue.offers = [Offer(channel: House.tiktok.id, bag: "7")]
        let document = RundownDocument(House.rundown([cue]), channels: House.channels)
        var other = House.show
        other.id = ShowID(99)
        let there = Channel(id: ChannelID(55), name: "TT", platform: "tiktok", account: "@other")
        let rundown = Rundown(show: other, cues: [], segments: [], zone: House.zone)
        let edit = try document.edit(of: rundown, channels: [there], missingCues: .kept) { 4711 }
        #expect(edit.cues.map(\.id) == [CueID(4711)])
        #expect(edit.cues.first?.offers.first?.channel == there.id)
        #expect(throws: RundownDocument.Trouble.channel("TT", there: [])) {
            try document.edit(of: rundown, channels: [], missingCues: .kept) { 1 }
        }
    }

    @Test func `a template makes new cues that know where they come from`() {
        let rundown = House.rundown([House.cue(1, "1", "Opening"), House.cue(2, "2", "Serum")])
        let template = Template(id: TemplateID(5), name: "Payday", of: rundown)
        var next: Int64 = 100
        let edit = template.edit(behind: rundown) {
            next += 1
            return next
        }
        #expect(edit.cues.map(\.origin) == [CueID(1), CueID(2)])
        #expect(House.applying(edit, to: rundown).cues.map(\.number) == ["1", "2", "1", "2"])
        let made = Rundown(show: House.show, cues: edit.cues, segments: [], zone: House.zone)
        let again = Template(id: template.id, name: template.name, of: made)
        #expect(again.cues.map(\.id) == template.cues.map(\.id))
        #expect(edit.cues.allSatisfy { cue in template.cues.contains { !cue.differs(from: $0) } })
    }
}

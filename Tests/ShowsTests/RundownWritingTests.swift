import Civil
import Shows
import Testing

@Suite("Edits of a rundown's rows") struct RundownWritingTests {
    private static let start = Instant(milliseconds: 1_795_611_600_000)
    private static let show = Show(
        id: ShowID(1), room: RoomID(1), title: "Show", start: start, end: start + .hours(1), zone: "UTC")

    private static func rundown(_ cues: [Cue], segments: [Segment] = []) -> Rundown {
        Rundown(show: show, cues: cues, segments: segments, zone: .utc)
    }

    private static func cue(_ id: Int64, at position: Int64, in segment: Int64? = nil, _ number: String = "") -> Cue {
        Cue(
            id: CueID(id), show: show.id, segment: segment.map { SegmentID($0) }, position: position,
            number: number.isEmpty ? "\(id)" : number, title: "Cue \(id)", length: .lasting(.minutes(5)))
    }

    /// The rundown after an edit.
    private static func after(_ edit: RundownEdit?, _ rundown: Rundown) -> Rundown {
        guard let edit else { return rundown }
        let kept = rundown.cues.filter { !edit.touched.contains($0.id) }
        return Self.rundown(kept + edit.cues, segments: Array(rundown.segments.values) + edit.segments)
    }

    @Test func `positions go into gaps, and past either end`() {
        #expect(CuePlaces(for: 1, at: 0, among: []).added == [1024])
        #expect(CuePlaces(for: 2, at: 1, among: [1000, 4000]).added == [2000, 3000])
        #expect(CuePlaces(for: 1, at: 0, among: [1000]).added == [-24])
        #expect(CuePlaces(for: 1, at: 1, among: [1000]).added == [2024])
    }

    @Test func `a gap that is used up is spaced out among the nearest cues only`() {
        let positions: [Int64] = [1000, 2000, 2001, 3000, 4000]
        let places = CuePlaces(for: 1, at: 2, among: positions)
        #expect(places.moved.keys.allSatisfy { [1, 2].contains($0) })
        var all = positions.enumerated().map { places.moved[$0.offset] ?? $0.element }
        all.insert(contentsOf: places.added, at: 2)
        #expect(zip(all, all.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test(arguments: UInt64(1)...40) func `inserts, moves and splits at random keep every row and its number`(
        seed: UInt64
    ) throws {
        var dice = Dice(seed: seed)
        var rundown = Self.rundown((1...12).map { Self.cue($0, at: $0, in: $0 < 6 ? 1 : 2) })
        var next: Int64 = 100
        for _ in 0..<60 {
            next += 1
            let before = rundown
            let picked = rundown.cues[dice.roll(rundown.cues.count)]
            switch dice.roll(3) {
            case 0:
                let edit = rundown.inserting(
                    [Self.cue(next, at: 0)], at: dice.roll(rundown.cues.count + 1), segment: picked.segment)
                rundown = Self.after(edit, rundown)
                #expect(rundown.cues.count == before.cues.count + 1)
            case 1:
                rundown = Self.after(rundown.moving([picked.id], dice.roll(2) == 0 ? .before : .after), rundown)
                #expect(Set(rundown.cues.map(\.id)) == Set(before.cues.map(\.id)))
            default:
                let edit = rundown.splitting(picked.id, after: .seconds(Int64(1 + dice.roll(200))), into: CueID(next))
                rundown = Self.after(edit, rundown)
                #expect(rundown.plannedEnd == before.plannedEnd)
            }
            for cue in before.cues { #expect(rundown.cue(cue.id)?.number == cue.number) }
            #expect(Set(rundown.cues.map(\.number)).count == rundown.cues.count)
            #expect(Set(rundown.cues.map(\.position)).count == rundown.cues.count)
        }
    }

    @Test func `rows that do not stand together gather at the first of them`() {
        let rundown = Self.rundown((1...5).map { Self.cue($0, at: $0 * 1000) })
        let edit = rundown.moving([CueID(2), CueID(4)], .before)
        #expect(Self.after(edit, rundown).cues.map(\.id.raw) == [1, 2, 4, 3, 5])
    }

    @Test func `nothing moves past the ends`() {
        let rundown = Self.rundown((1...3).map { Self.cue($0, at: $0 * 1000) })
        #expect(rundown.moving([CueID(1)], .before) == nil)
        #expect(rundown.moving([CueID(2), CueID(3)], .after) == nil)
    }

    @Test func `a hand-over is split into who goes and who came`() throws {
        var handOver = Self.cue(1, at: 1000)
        (handOver.host, handOver.incoming) = ("Sari", "Mega")
        let rundown = Self.rundown([handOver])
        let halves = Self.after(rundown.splitting(CueID(1), after: .minutes(2), into: CueID(9)), rundown).cues
        #expect(halves.map(\.host) == ["Sari", "Mega"])
        #expect(halves.map(\.incoming) == ["Mega", ""])
        #expect(halves.map(\.length) == [.lasting(.minutes(2)), .lasting(.minutes(3))])
    }

    @Test func `a template and what was made of it are compared by where each cue came from`() throws {
        let segments = [Segment(id: SegmentID(1), show: Self.show.id, title: "OPEN", colour: .teal)]
        let rundown = Self.rundown((1...3).map { Self.cue($0, at: $0 * 1000, in: 1) }, segments: segments)
        let template = Template(id: TemplateID(1), name: "Serum night", of: rundown)
        var count: Int64 = 1000
        func next() -> Int64 {
            count += 1
            return count
        }
        let edit = template.edit(behind: Self.rundown([]), makeID: next)
        #expect(edit.cues.map(\.origin) == [CueID(1), CueID(2), CueID(3)])
        #expect(edit.segments.map(\.colour) == [.teal])
        #expect(Set(edit.cues.map(\.segment)) == [edit.segments[0].id])
        let same = try #require(TemplateComparison(of: edit.cues, with: [template]))
        #expect(same.isSame)
        var changed = edit.cues
        changed[0].title = "Other"
        changed.removeLast()
        changed.append(Self.cue(77, at: 9000))
        let comparison = try #require(TemplateComparison(of: changed, with: [template]))
        #expect((comparison.changed, comparison.added, comparison.removed) == (1, 1, 1))
        #expect(TemplateComparison(of: [Self.cue(77, at: 9000)], with: [template]) == nil)
    }

    @Test func `a rundown begun from a template is saved over it under the same names`() throws {
        let rundown = Self.rundown((1...2).map { Self.cue($0, at: $0 * 1000) })
        let template = Template(id: TemplateID(1), name: "Serum night", of: rundown)
        var count: Int64 = 1000
        let edit = template.edit(behind: Self.rundown([])) {
            count += 1
            return count
        }
        let again = Template(id: TemplateID(1), name: "Serum night", of: Self.rundown(edit.cues))
        #expect(again.cues.map(\.id) == template.cues.map(\.id))
    }
}

import Civil
import Shows
import Testing

@Suite("What airs out of its turn, and where the plan goes on") struct AdlibOrderTests {
    @Test func `a queued cue airs next and the plan goes on where it stood`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        desk.decide(.queue(CueID(5)))
        #expect(desk.next == 5)
        #expect(desk.aired(4) == [1, 5, 2, 3])
        #expect(desk.run.asRun.map(\.isAdlib) == [false, true, false])
        #expect(desk.run.queue == [])
        #expect(desk.run.resume == nil)
    }

    @Test func `several air in the order in which they were queued`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        for number: Int64 in [5, 4, 6] { desk.decide(.queue(CueID(number))) }
        #expect(desk.aired(5) == [1, 5, 4, 6, 2])
    }

    @Test func `one queued while an adlib is on air goes before the plan`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        desk.decide(.queue(CueID(5)))
        desk.take()
        desk.decide(.queue(CueID(6)))
        #expect(desk.aired(4) == [1, 5, 6, 2])
    }

    @Test func `what is unqueued airs in its turn only`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        desk.decide(.queue(CueID(5)))
        desk.decide(.queue(CueID(6)))
        desk.decide(.unqueue(CueID(6)))
        #expect(desk.next == 5)
        desk.decide(.unqueue(CueID(5)))
        #expect(desk.next == 2)
        #expect(desk.run.resume == nil)
    }

    @Test func `the last of a cue that is queued twice is unqueued`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        for number: Int64 in [5, 6, 5] { desk.decide(.queue(CueID(number))) }
        desk.decide(.unqueue(CueID(5)))
        #expect(desk.run.queue == [CueID(5), CueID(6)])
        #expect(desk.next == 5)
        #expect(desk.aired(4) == [1, 5, 6, 2])
    }

    @Test func `another cue may be taken before the queue, which waits behind it`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        desk.decide(.queue(CueID(5)))
        desk.write(.stoodBy(cue: CueID(3)))
        #expect(desk.aired(4) == [1, 3, 5, 4])
    }

    @Test func `an adlib before the first TAKE leaves the plan whole`() throws {
        var desk = try desk(cues: 4)
        desk.decide(.queue(CueID(3)))
        #expect(desk.aired(4) == [3, 1, 2, 3])
    }

    @Test func `where the plan would go on with a cue that is dropped meanwhile it goes on behind that`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        desk.decide(.queue(CueID(5)))
        desk.decide(.drop(CueID(2)))
        #expect(desk.next == 5)
        #expect(desk.aired(3) == [1, 5, 3])
    }

    @Test func `where that cue is skipped meanwhile it goes on behind it too`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        desk.decide(.queue(CueID(5)))
        desk.take()
        try desk.edit { $0[1].kind = .skip }
        #expect(desk.next == 3)
        #expect(desk.aired(3) == [1, 5, 3])
    }

    @Test func `where that cue is removed meanwhile the plan goes on behind the last that aired in its turn`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        desk.decide(.queue(CueID(5)))
        desk.decide(.queue(CueID(6)))
        desk.take()
        try desk.edit { $0.remove(at: 1) }
        #expect(desk.aired(4) == [1, 5, 6, 3])
    }

    @Test func `a queued cue that is removed or skipped meanwhile is passed over`() throws {
        for change: (inout [Cue]) -> Void in [{ $0[4].kind = .skip }, { $0.remove(at: 4) }] {
            var desk = try desk(cues: 6)
            desk.take()
            desk.decide(.queue(CueID(5)))
            try desk.edit(change)
            #expect(desk.next == 2)
            #expect(desk.aired(3) == [1, 2, 3])
        }
    }

    @Test func `a queued cue that is dropped leaves the queue`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        desk.decide(.queue(CueID(5)))
        desk.decide(.drop(CueID(5)))
        #expect(desk.run.queue == [])
        #expect(desk.aired(5) == [1, 2, 3, 4, 6])
    }

    @Test func `a cue that has aired airs again`() throws {
        var desk = try desk(cues: 6)
        #expect(desk.aired(3) == [1, 2, 3])
        desk.decide(.queue(CueID(1)))
        #expect(desk.aired(5) == [1, 2, 3, 1, 4])
    }

    @Test func `the cue on air airs again at GO once it is queued`() throws {
        var desk = try desk(cues: 3)
        desk.take()
        desk.decide(.queue(CueID(1)))
        #expect(desk.aired(3) == [1, 1, 2])
    }

    @Test func `a cue queued just when it would be its turn has had its turn`() throws {
        var desk = try desk(cues: 4)
        desk.take()
        desk.decide(.queue(CueID(2)))
        #expect(desk.aired(3) == [1, 2, 3])
    }

    @Test func `after the last cue nothing stands by but what is queued`() throws {
        var desk = try desk(cues: 2)
        #expect(desk.aired(2) == [1, 2])
        #expect(desk.next == nil)
        desk.decide(.queue(CueID(1)))
        #expect(desk.aired(3) == [1, 2, 1])
        #expect(desk.next == nil)
    }

    @Test func `a dropped cue is refused with its reason until it is kept`() throws {
        var desk = try desk(cues: 4)
        desk.take()
        desk.decide(.drop(CueID(2)), "sold out")
        #expect(desk.next == 3)
        #expect(desk.run.refusal(of: desk.rundown.cues[1]) == .blocked(reason: "dropped: sold out"))
        desk.decide(.keep(CueID(2)))
        #expect(desk.run.refusal(of: desk.rundown.cues[1]) == nil)
        #expect(desk.next == 2)
    }

    @Test func `a cue that is kept leaves a standby that somebody chose`() throws {
        var desk = try desk(cues: 4)
        desk.take()
        desk.decide(.drop(CueID(2)))
        desk.write(.stoodBy(cue: CueID(4)))
        desk.decide(.keep(CueID(2)))
        #expect(desk.next == 4)
    }

    @Test func `time that is given counts for the cue on air`() throws {
        var desk = try desk(cues: 2)
        desk.take()
        desk.decide(.extend(.minutes(3)), "viewers rise")
        #expect(desk.run.onAir?.added == .minutes(3))
        #expect(desk.next == 2)
    }

    @Test func `the projected end grows by exactly what is queued, and shrinks by what is dropped`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        let before = desk.end
        desk.decide(.queue(CueID(5)))
        #expect(desk.end == before + .minutes(5))
        desk.decide(.queue(CueID(6)))
        #expect(desk.end == before + .minutes(11))
        desk.decide(.unqueue(CueID(6)))
        #expect(desk.end == before + .minutes(5))
        desk.decide(.drop(CueID(4)))
        #expect(desk.end == before + .minutes(1))
        desk.decide(.keep(CueID(4)))
        #expect(desk.end == before + .minutes(5))
        desk.decide(.extend(.minutes(2)))
        #expect(desk.end == before + .minutes(7))
    }

    @Test func `a cue queued just when it would be its turn costs nothing`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        let before = desk.end
        desk.decide(.queue(CueID(2)))
        #expect(desk.end == before)
        desk.decide(.queue(CueID(3)))
        #expect(desk.end == before)
        #expect(desk.aired(4) == [1, 2, 3, 4])
    }

    @Test func `an adlib on air leaves the rest of the plan ahead`() throws {
        var desk = try desk(cues: 6)
        desk.take()
        desk.decide(.queue(CueID(5)))
        desk.pass(.seconds(59))
        let before = desk.end
        desk.take()
        #expect(desk.end == before)
        let projection = Projection(of: desk.rundown, run: desk.run, at: desk.now)
        #expect(projection.starts[1] == desk.now.wall + .minutes(5))
    }

    private func desk(cues count: Int64) throws -> SellingDesk {
        try SellingDesk((1...count).map { number in Goods.cue(number, minutes: number) })
    }
}

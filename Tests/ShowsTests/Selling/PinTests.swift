import Civil
import Shows
import Testing

@Suite("Pins to be made by hand") struct PinTests {
    @Test func `a TAKE raises one for each channel on which the cue may air`() throws {
        var desk = try desk()
        desk.take()
        #expect(open(desk) == ["S30 1", "S30 2"])
        desk.pass(.minutes(1))
        desk.take()
        #expect(open(desk) == ["S30 2", "SET 1"])
    }

    @Test func `the next product's pin lapses the old one of its channel`() throws {
        var desk = try desk()
        desk.take()
        desk.pass(.minutes(1))
        desk.take()
        #expect(desk.run.toDos[0].lapsed == desk.now)
        #expect(desk.run.toDos[0].done == nil)
    }

    @Test func `a pull lapses the pins of its product`() throws {
        var desk = try desk()
        desk.take()
        desk.write(.pulled(sku: "S30", channels: [Goods.tikTok], standby: CueID(2)))
        #expect(desk.run.toDos.filter(\.isOpen).map(\.what) == [.unpin(sku: "S30", channel: Goods.tikTok)])
    }

    @Test(arguments: [Run.Kind.rehearsal, .dry]) func `nothing is pinned where no platform hears of it`(
        kind: Run.Kind
    ) throws {
        var desk = try desk(kind)
        desk.take()
        #expect(desk.run.toDos == [])
    }

    @Test func `after a minute an open pin is urgent, and no more once it is ticked`() throws {
        var desk = try desk()
        desk.take()
        let raised = desk.now
        #expect(!desk.run.toDos[0].isUrgent(at: raised + Milliseconds(59_999)))
        #expect(desk.run.toDos[0].isUrgent(at: raised + .minutes(1)))
        desk.write(.ticked(toDo: 0))
        #expect(!desk.run.toDos[0].isUrgent(at: raised + .minutes(1)))
    }

    @Test func `a hand-over stamps the host who takes over on what follows`() throws {
        var desk = try SellingDesk([
            Goods.cue { $0.host = "Sari" }, Goods.cue(2),
            Goods.cue(3) {
                $0.incoming = "Mega"; $0.host = "Sari"
            },
            Goods.cue(4),
        ])
        #expect(desk.aired(4) == [1, 2, 3, 4])
        desk.pass(.minutes(2))
        #expect(desk.run.asRun.map(\.host) == ["Sari", "Sari", "Mega"])
        #expect(desk.run.host == "Mega")
        #expect(desk.run.stretch(at: desk.now) == .minutes(2) + .seconds(1))
        let minutes = AsRunMinutes(of: desk.run, at: desk.now)
        #expect(minutes.hosts.map(\.name) == ["Sari", "Mega"])
        #expect(minutes.hosts.map(\.length) == [.seconds(2), .minutes(2) + .seconds(1)])
    }

    private func desk(_ kind: Run.Kind = .live) throws -> SellingDesk {
        try SellingDesk(
            [
                Goods.cue { $0.actions = "pin S30" },
                Goods.cue(2) {
                    $0.actions = "pin SET"
                    $0.offers = [Offer(channel: Goods.shopee, blocked: "no licence")]
                },
            ], kind: kind)
    }

    private func open(_ desk: SellingDesk) -> [String] {
        desk.run.toDos.filter(\.isOpen).map { "\($0.sku) \($0.channel.raw)" }
    }
}

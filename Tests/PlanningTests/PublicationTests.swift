import Civil
import Journal
import Planning
import Shows
import Staffing
import Testing

@Suite struct PublicationTests {
    let payday = House.show(1, "Payday Glow", House.at(20))
    let flash = House.show(2, "Flash Malam", House.at(22))
    let now = House.at(8)

    private func publish(_ page: StaffingPage, at moment: Instant? = nil) -> Publication {
        Publication(of: page, at: moment ?? now, words: "published")
    }

    private func text(_ publication: Publication, _ place: Int = 0) -> String {
        publication.messages[place].text(in: House.zone)
    }

    @Test func `drafts are offered, each host in one message`() {
        let page = House.page(
            [payday, flash],
            [
                House.booking(1, House.sari, on: payday), House.booking(2, House.tio, on: payday, .coHost),
                House.booking(3, House.sari, on: flash),
            ])
        let publication = publish(page)
        #expect(publication.messages.map(\.host.name) == ["Sari", "Tio"])
        #expect(
            text(publication) == """
                Halo Sari, jadwal siaran kamu:
                + Rab 25 Nov 20:00–21:00 WIB, Payday Glow, ruang A, host utama
                + Rab 25 Nov 22:00–23:00 WIB, Flash Malam, ruang A, host utama
                Balas YA atau TIDAK, ya.
                """)
        #expect(publication.edit.bookings.map(\.state) == [.offered, .offered, .offered])
        #expect(publication.edit.bookings[0].told?.start == payday.start)
        #expect(publication.edit.refusal(among: page) == nil)
    }

    @Test func `once published there is nothing to tell until something changes`() {
        let page = House.page([payday, flash], [House.booking(1, House.sari, on: payday)])
        let published = page.applying(publish(page).edit)
        #expect(publish(published).isEmpty)
        #expect(publish(published).edit.isEmpty)
        let more = published.applying(PlanEdit(words: "", bookings: [House.booking(2, House.sari, on: flash)]))
        #expect(publish(more).messages.map { $0.lines.map(\.title) } == [["Flash Malam"]])
    }

    @Test func `a change is told with what it was, and asked again`() throws {
        let english = House.host(3, "Mega") { $0.messageLanguage = .english }
        var page = House.page([payday], [House.booking(1, english, on: payday)], hosts: [english])
        page = page.applying(publish(page).edit)
        page.bookings[0] = try #require(page.bookings[0].answering(.accepted, at: now))
        page.shifts[0].start += .minutes(15)
        let publication = publish(page)
        #expect(
            text(publication) == """
                Hi Mega, your shows:
                ~ CHANGED: Wed 25 Nov 20:15–21:00 WIB, Payday Glow, room A, main host (was Wed 25 Nov 20:00–21:00 WIB)
                Please answer YES or NO.
                """)
        #expect(publication.edit.bookings.map(\.state) == [.offered])
        #expect(publication.edit.bookings[0].answeredAt == nil)
        #expect(publication.edit.refusal(among: page) == nil)
    }

    @Test func `a withdrawn booking is told as it was told before, and goes`() {
        var page = House.page([payday], [House.booking(1, House.sari, on: payday)])
        page = page.applying(publish(page).edit)
        page.bookings[0].state = .withdrawn
        let publication = publish(page)
        #expect(text(publication).hasSuffix("\n− BATAL: Rab 25 Nov 20:00–21:00 WIB, Payday Glow, ruang A, host utama"))
        #expect(publication.edit.removedBookings == [BookingID(1)])
    }

    @Test func `a cancelled show is told to those who knew of it, and to nobody else`() {
        var page = House.page([payday], [House.booking(1, House.sari, on: payday)])
        page = page.applying(publish(page).edit)
        page.bookings.append(House.booking(2, House.tio, on: payday, .coHost))
        page.shows[0].status = .cancelled
        let publication = publish(page)
        #expect(publication.messages.map(\.host.name) == ["Sari"])
        #expect(publication.messages[0].lines.map(\.kind) == [.withdrawn])
    }

    @Test func `what was agreed by word of mouth is confirmed and not asked`() {
        let page = House.page([payday], [House.booking(1, House.sari, on: payday, state: .accepted)])
        let publication = publish(page)
        #expect(
            text(publication) == """
                Halo Sari, jadwal siaran kamu:
                ✓ Rab 25 Nov 20:00–21:00 WIB, Payday Glow, ruang A, host utama (sudah disepakati)
                """)
        #expect(publication.edit.bookings.map(\.state) == [.accepted])
    }

    @Test func `nobody is told of what is over, of a refusal they gave, or of what they have come to`() {
        for state in [Booking.State.declined, .checkedIn, .noShow, .done] {
            #expect(publish(House.page([payday], [House.booking(1, House.sari, on: payday, state: state)])).isEmpty)
        }
        #expect(publish(House.page([payday], [House.booking(1, House.sari, on: payday)]), at: House.at(22)).isEmpty)
    }

    @Test func `a part of the hosts can be told alone`() {
        let page = House.page(
            [payday, flash], [House.booking(1, House.sari, on: payday), House.booking(2, House.tio, on: flash)])
        let publication = Publication(of: page, to: [House.tio.id], at: now, words: "")
        #expect(publication.messages.map(\.host.name) == ["Tio"])
        #expect(publication.edit.bookings.map(\.id) == [BookingID(2)])
    }
}

import Civil
import Shows

/// A rundown before it belongs to a show: titled parts with their cues.
struct Script {
    var parts: [(title: String, lines: [Line])]

    /// One cue as it is written here.
    struct Line {
        var number: String
        var title: String
        var minutes: Int64 = 0
        var kind = Cue.Kind.normal
        var start = Cue.Start.soft
        var actions = ""
        var host = ""
        var incoming = ""
        var product: Cue.Product?
        var offers: [Offer] = []
        var say = ""
        var never = ""
        var notes = ""
    }

    static let empty = Script(parts: [])

    func segments(of show: ShowID) -> [Segment] {
        parts.indices.map { Segment(id: segment($0, of: show), show: show, title: parts[$0].title) }
    }

    /// Cues stand a thousand apart, so that others fit between them.
    func cues(of show: ShowID) -> [Cue] {
        var cues: [Cue] = []
        for (index, part) in parts.enumerated() {
            for line in part.lines {
                let place = Int64(cues.count + 1)
                cues.append(
                    Cue(
                        id: CueID(show.raw * 100 + place), show: show, segment: segment(index, of: show),
                        position: place * 1000, number: line.number, title: line.title, kind: line.kind,
                        start: line.start, length: .lasting(.minutes(line.minutes)), actions: line.actions,
                        host: line.host, incoming: line.incoming, product: line.product, offers: line.offers,
                        say: line.say, never: line.never, notes: line.notes))
            }
        }
        return cues
    }

    private func segment(_ index: Int, of show: ShowID) -> SegmentID { SegmentID(show.raw * 10 + Int64(index)) }
}

extension Cue.Product {
    static let serum = Cue.Product(sku: "S30", name: "Serum Rona 30 ml", stock: 120)
    static let set = Cue.Product(sku: "SET", name: "Toner + serum set", stock: 40)
    static let mini = Cue.Product(sku: "MINI", name: "Mini kit", stock: 0)
    static let toner = Cue.Product(sku: "T100", name: "Toner Embun 100 ml", stock: 210)
    static let cleanser = Cue.Product(sku: "C80", name: "Cleanser Busa 80 ml", stock: 164)
    static let sunscreen = Cue.Product(sku: "SUN50", name: "Sunscreen Teduh SPF 50", stock: 88)
}

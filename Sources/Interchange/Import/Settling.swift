import Civil
import Journal
import Planning
import Shows
import Staffing

/// One part of an import: an entry, and the rows that it writes.
struct ImportStep {
    var entry: Int
    var edit: PlanEdit
}

/// Finds the steps that rules forbid, so that one clash does not cost the rest.
struct Settling {
    private let page: StaffingPage
    private let zone: Zone
    private(set) var edit = PlanEdit(words: "")
    /// Why, by the number of the entry.
    private(set) var refused: [Int: String] = [:]

    init(page: StaffingPage, zone: Zone) {
        self.page = page
        self.zone = zone
    }

    /// Rooms that are taken are what a file clashes with by the hundred; they are found at one look, all else by halves.
    mutating func settle(_ steps: [ImportStep]) {
        var rooms = RoomBook(page, without: Set(steps.flatMap { $0.edit.shows.map(\.id) }))
        var free: [ImportStep] = []
        for step in steps {
            if let reason = rooms.refusal(of: step.edit, page, zone: zone) {
                refused[step.entry] = reason
            } else {
                free.append(step)
            }
        }
        settle(free[...])
    }

    /// Takes all steps, or halves of them, down to those that stand in the way.
    private mutating func settle(_ steps: ArraySlice<ImportStep>) {
        guard !steps.isEmpty else { return }
        let whole = PlanEdit(joining: [edit] + steps.map(\.edit))
        guard let reason = whole.refusal(among: page, zone: zone) else {
            edit = whole
            return
        }
        guard steps.count > 1 else {
            refused[steps[steps.startIndex].entry] = reason
            return
        }
        let middle = steps.startIndex + steps.count / 2
        settle(steps[..<middle])
        settle(steps[middle...])
    }
}

/// Which shows have which rooms on which days.
private struct RoomBook {
    private var days: [RoomID: [Int64: [Show]]] = [:]
    private let shows: [ShowID: Show]

    /// - Parameter moving: shows that may leave their places.
    init(_ page: StaffingPage, without moving: Set<ShowID>) {
        shows = Dictionary(page.shows.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        for show in page.shows where !moving.contains(show.id) { put(show) }
    }

    /// Why a step's shows may not be where it puts them; else they are put there.
    mutating func refusal(of edit: PlanEdit, _ page: StaffingPage, zone: Zone) -> String? {
        for show in edit.shows where isInTheWay(show) {
            for other in others(of: show) {
                let around = StaffingPage(
                    rooms: page.rooms, channels: page.channels, shows: [other] + (shows[show.id].map { [$0] } ?? []),
                    series: page.series)
                // Its series may come by another step.
                var single = show
                single.occurrence = nil
                let alone = PlanEdit(words: "", shows: [single])
                guard let reason = alone.refusal(among: around, zone: zone) else { continue }
                for show in edit.shows { shows[show.id].map { put($0) } }
                return reason
            }
        }
        for show in edit.shows { put(show) }
        return nil
    }

    private func others(of show: Show) -> [Show] {
        Self.days(of: show).flatMap { days[show.room]?[$0] ?? [] }
            .filter { $0.id != show.id && $0.start < show.end && $0.end > show.start }
    }

    private mutating func put(_ show: Show) {
        guard isInTheWay(show) else { return }
        for day in Self.days(of: show) { days[show.room, default: [:]][day, default: []].append(show) }
    }

    private func isInTheWay(_ show: Show) -> Bool {
        switch show.status {
        case .draft, .ready, .onAir: true
        case .ended, .reconciled, .cancelled: false
        }
    }

    private static func days(of show: Show) -> ClosedRange<Int64> {
        let first = show.start.milliseconds / 86_400_000
        return first...max(first, show.end.milliseconds / 86_400_000)
    }
}

extension PlanEdit {
    /// Several as one: the last row of a number stands.
    init(joining edits: [PlanEdit]) {
        self.init(words: edits.first?.words ?? "")
        shows = Self.last(edits.map(\.shows))
        shifts = Self.last(edits.map(\.shifts))
        bookings = Self.last(edits.map(\.bookings))
        series = Self.last(edits.map(\.series))
        removedShifts = edits.flatMap(\.removedShifts)
        removedBookings = edits.flatMap(\.removedBookings)
    }

    private static func last<Row: Identifiable>(_ rows: [[Row]]) -> [Row] {
        var places: [Row.ID: Int] = [:]
        var joined: [Row] = []
        for row in rows.joined() {
            if let place = places[row.id] {
                joined[place] = row
            } else {
                places[row.id] = joined.count
                joined.append(row)
            }
        }
        return joined
    }

    /// With another edit's rows in the place of those of the same number.
    func taking(_ other: PlanEdit) -> PlanEdit { PlanEdit(joining: [self, other]) }
}

import OBSProtocol
import Shows
import Terminal

/// Draws sources, the filters of the one that is chosen, and the settings of the filter that is.
struct DeskFiltersDrawing {
    let room: ControlRoom
    let mirror: Mirror

    func draw(in body: Region, foot: Region) {
        let parts = Rect(body.size).columns([.fill(weight: 3), .fill(weight: 4), .fill(weight: 5)]).map(body.region)
        parts[0].put("sources", column: 2, row: 0, style: .heading)
        DeskList(room: room, column: 0, page: .filters).draw(mirror.filterable, in: parts[0].below, drawSource)
        guard let source = room.chosen(0, on: .filters) else { return }
        parts[1].put("filters, first to last", column: 2, row: 0, width: parts[1].width - 3, style: .heading)
        let filters = room.chosenFilters
        if filters.isEmpty { parts[1].put("none", column: 2, row: 1, style: .dim) }
        DeskList(room: room, column: 1, page: .filters).draw(filters.map(\.name), in: parts[1].below) { name, row in
            filters.first { $0.name == name }.map { draw($0, of: source, in: row) }
        }
        guard let filter = room.chosenFilter else { return }
        parts[2].put(filter.kind, column: 2, row: 0, width: parts[2].width - 3, style: .heading)
        drawSettings(of: filter, source, in: parts[2].below)
        foot.put(
            "\(source) · \(filter.name) is \(filter.isOn ? "on" : "off")", column: 1, row: 0, width: foot.width - 2)
    }

    private func drawSource(_ name: String, in row: Region) {
        let count = mirror.filters[name]?.count ?? 0
        row.put(name, column: 0, row: 0, width: max(0, row.width - 4), style: count > 0 ? .text : .dim)
        if count > 0 { row.put("\(count)", column: row.width - 3, row: 0, style: .dim) }
    }

    private func draw(_ filter: Filter, of source: String, in row: Region) {
        let state: Table.Item
        if case .filter(_, _, let wished)? = room.obsDesk.wished(.filter(source: source, name: filter.name)) {
            state = Table.Item(wished ? "on…" : "off…", .pending)
        } else {
            state = filter.isOn ? Table.Item("on", .good) : Table.Item("OFF", .warning)
        }
        row.put(state.text, column: 0, row: 0, width: 4, style: state.style)
        row.put(filter.name, column: 5, row: 0, width: max(0, row.width - 6), style: filter.isOn ? .text : .dim)
    }

    private func drawSettings(of filter: Filter, _ source: String, in region: Region) {
        guard let settings = filter.settings?.object else {
            region.put("settings are being read", column: 2, row: 0, style: .dim)
            return
        }
        guard !settings.isEmpty else {
            region.put("all as OBS has them by default", column: 2, row: 0, width: region.width - 3, style: .dim)
            return
        }
        let width = min(24, region.width / 2)
        DeskList(room: room, column: 2, page: .filters).draw(settings.keys.sorted(), in: region) { key, row in
            row.put(key, column: 0, row: 0, width: width - 1, style: .dim)
            let subject = DeskDeed.Subject.filterSetting(source: source, filter: filter.name, key: key)
            if case .filterSetting(_, _, _, let wished)? = room.obsDesk.wished(subject) {
                row.put("\(wished.shortText)…", column: width, row: 0, width: row.width - width, style: .pending)
            } else {
                row.put((settings[key] ?? .null).shortText, column: width, row: 0, width: row.width - width)
            }
        }
    }
}

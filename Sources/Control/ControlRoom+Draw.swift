import Civil
import Journal
import Shows
import Terminal

extension ControlRoom {
    /// The screen as it is at a moment; drawing changes nothing.
    public func draw(_ size: Size, at now: Moment) -> Frame {
        let canvas = Canvas(size: size)
        let layout = layout(for: size)
        let whole = canvas.region
        let projection = studio.flatMap { studio in
            studio.rundown.map { Projection(of: $0, run: studio.run, at: now) }
        }
        Header(room: self, now: now, projection: projection).draw(in: whole.region(layout.header))
        for (pane, rect) in layout.panes { draw(pane, in: whole.region(rect), at: now, projection) }
        var pictures = layout.program.map { ProgramDrawing(room: self, now: now).draw(in: whole, $0) } ?? []
        if let rect = layout.onAir { OnAirBox(room: self, now: now).draw(in: whole.region(rect)) }
        if let rect = layout.next { NextBox(room: self, now: now).draw(in: whole.region(rect)) }
        let (log, rooms) = layout.logAndRooms(house?.rooms.count ?? 0)
        if let log { LogBox(room: self).draw(in: whole.region(log)) }
        if let rooms { RoomsDrawing(room: self, now: now).draw(in: whole.region(rooms)) }
        if layout.isTooSmall {
            let words =
                " \(size.width)×\(size.height) is small: made for \(ScreenLayout.least.width)×\(ScreenLayout.least.height) "
            whole.put(words, column: 0, row: max(0, size.height - 1), width: size.width, style: .warning)
        } else {
            Footer(room: self, now: now).draw(in: whole.region(layout.footer))
        }
        if case .monitor(let monitor) = overlay {
            pictures = MonitorDrawing(room: self, now: now).draw(monitor, in: whole)
        }
        var cursor: Point?
        if let overlay { cursor = OverlayDrawing(room: self, now: now).draw(overlay, in: whole) }
        let screen = canvas.screen
        // What an overlay lies over is drawn in cells alone.
        pictures.removeAll { !screen.isPicture($0.bounds) }
        return Frame(screen: screen, cursor: cursor, title: title, mouse: .clicks, pictures: pictures)
    }

    private var isFullScreen: Bool { writing != nil || obsDesk.isOpen || planner.isOpen || board.isOpen }

    /// A rundown that is written has the place of all panes, and so have the OBS desk, the roster board, and the calendar
    /// while it is planned in.
    func layout(for size: Size) -> ScreenLayout {
        ScreenLayout(
            size: size, focus: isPlanning ? .calendar : isFullScreen ? .cues : focus,
            isZoomed: isZoomed || isFullScreen, picture: pictureShape,
            strip: isPlanning && size.height < Planner.heightWithStrip ? .hidden : .shown)
    }

    /// The roster board can be opened over the planner.
    private var isPlanning: Bool { planner.isOpen && !board.isOpen }

    var layout: ScreenLayout { layout(for: size) }

    private func draw(_ pane: PaneName, in region: Region, at now: Moment, _ projection: Projection?) {
        let focused = focus == pane && overlay == nil
        switch pane {
        case .calendar: CalendarDrawing(room: self, now: now).draw(in: region, focused: focused)
        case .roster: RosterDrawing(room: self, now: now).draw(in: region, focused: focused)
        case .cues where writing != nil: SheetDrawing(room: self, projection: projection).draw(in: region)
        case .cues where obsDesk.isOpen: DeskDrawing(room: self, now: now).draw(in: region)
        case .cues where board.isOpen: BoardDrawing(room: self, now: now).draw(in: region)
        case .cues: CuesDrawing(room: self, now: now, projection: projection).draw(in: region, focused: focused)
        case .metrics: MetricsDrawing(room: self, now: now).draw(in: region, focused: focused)
        }
    }

    private var title: String {
        guard let studio, let show = studio.rundown?.show else { return "Siaran" }
        return "Siaran · room \(studio.room.name) · \(show.title)"
    }
}

import Civil
import OBSProtocol
import Shows
import Terminal

// The monitor over all panes. Nothing in it airs a scene.
extension ControlRoom {
    mutating func openMonitor(_ view: MonitorOverlay.View, at now: Moment) {
        guard setup.monitor.isOn else {
            return refuse("pictures are switched off: see [monitor] in the config", at: now)
        }
        guard let studio else { return refuse("no room", at: now) }
        lay(.monitor(MonitorOverlay(view: view, scene: studio.mirror.program ?? studio.mirror.scenes.first)))
    }

    mutating func handle(
        _ stroke: KeyStroke, in monitor: MonitorOverlay, lag: Milliseconds, at now: Moment
    ) -> [Effect] {
        if setup.keymap.means(.takeAnywhere, stroke) { return perform(.takeAnywhere, lag: lag, at: now) }
        var monitor = monitor
        switch stroke.key {
        case .escape:
            overlay = nil
            return []
        case .enter where monitor.view == .scenes: return choose(monitor, at: now)
        case .left: move(&monitor, by: -1)
        case .right: move(&monitor, by: 1)
        case .up: move(&monitor, by: -(grid(of: monitor, on: size)?.columns ?? 1))
        case .down: move(&monitor, by: grid(of: monitor, on: size)?.columns ?? 1)
        default:
            if setup.keymap.means(.monitor, stroke) {
                monitor.view = .large
            } else if setup.keymap.means(.multiview, stroke) {
                monitor.view = .scenes
            } else if setup.keymap.means(.switchScene, stroke) {
                return perform(.switchScene, lag: lag, at: now)
            } else {
                return []
            }
        }
        overlay = .monitor(monitor)
        return []
    }

    private func move(_ monitor: inout MonitorOverlay, by step: Int) {
        guard let scenes = studio?.mirror.scenes, monitor.view == .scenes else { return }
        let place = (monitor.scene.flatMap { scenes.firstIndex(of: $0) } ?? 0) + step
        guard scenes.indices.contains(place) else { return }
        monitor.scene = scenes[place]
    }

    /// In studio mode the scene goes on preview; elsewhere there is nothing that Enter could do without airing it.
    private mutating func choose(_ monitor: MonitorOverlay, at now: Moment) -> [Effect] {
        guard let studio, studio.mirror.isCurrent, let scene = monitor.scene, studio.mirror.hasScene(scene) else {
            return []
        }
        guard studio.mirror.studioMode == true else {
            refuse(
                "not in studio mode: \(setup.keymap.label(.switchScene)) airs a scene, unplanned, and asks first",
                at: now)
            return []
        }
        return preview(scene, in: studio, at: now)
    }

    private func grid(of monitor: MonitorOverlay, on size: Size) -> MonitorOverlay.Grid? {
        guard let shape = pictureShape, let scenes = studio?.mirror.scenes else { return nil }
        let cursor = monitor.scene.flatMap { scenes.firstIndex(of: $0) } ?? 0
        let rect = MonitorOverlay.frame(on: size).inset(columns: 1, rows: 1)
        return MonitorOverlay.Grid(of: scenes.count, in: rect, shape: shape, cursor: cursor)
    }

    /// Where the monitor's pictures stand.
    func slots(of monitor: MonitorOverlay, _ studio: Studio, _ shape: PictureShape, on size: Size) -> [PictureSlot] {
        switch monitor.view {
        case .large:
            return buses(studio, in: shape.places(in: MonitorOverlay.frame(on: size).inset(columns: 1, rows: 1)))
        case .scenes:
            guard let grid = grid(of: monitor, on: size) else { return [] }
            return grid.visible.map { index in
                let (scene, tile) = (studio.mirror.scenes[index], grid.place(of: index))
                let room = tile.inset(columns: 1, rows: 1)
                let cells = shape.grain.cells(for: shape.video, in: Size(width: room.width, height: room.height))
                return PictureSlot(
                    bus: bus(of: scene, studio), scene: scene, rect: room.centred(cells),
                    caption: Rect(column: room.column, row: tile.row + tile.height - 1, width: room.width, height: 1),
                    tile: tile)
            }
        }
    }

    private func bus(of scene: String, _ studio: Studio) -> PictureSlot.Bus {
        if scene == studio.mirror.program { return .program }
        return studio.mirror.studioMode == true && scene == studio.mirror.preview ? .preview : .neither
    }
}

import Civil
import Shows

extension Checklist.Row {
    /// Whether Siaran looks at it by itself.
    var isMachine: Bool { if case .machine = matter { true } else { false } }
}

/// Keys on a row that Siaran looks at by itself: nobody ticks it, a person may answer for it.
extension ControlRoom {
    mutating func perform(
        _ act: RowAct, on row: Checklist.Row, _ check: MachineCheck, _ list: ListOverlay, at now: Moment
    ) -> [Effect] {
        switch act {
        case .tick:
            guard let cue = check.cues.first, let index = studio?.rundown?.index(of: cue) else {
                refuse(
                    row.isOpen ? "Siaran looks at this itself: mend it in OBS, or w waives it" : check.words, at: now)
                return []
            }
            overlay = nil
            focus = .cues
            cues.filter.clear()
            listCues()
            cues.select(index)
            fit()
        case .note: refuse("Siaran looks at this itself and takes no word for it; w waives it", at: now)
        case .waive:
            guard check.outcome == .fails else {
                refuse("there is nothing to waive: \(check.words)", at: now)
                return []
            }
            openField(.waiver, at: row, list, at: now)
        case .reopen: return reopen(row, of: list.show, at: now)
        case .ready: return toggleReady(at: now)
        }
        return []
    }
}

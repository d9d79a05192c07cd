import Journal
import Shows

extension ControlRoom {
    /// A cue as this seat has left it: what is on its way to the journal already comes before what the rundown shows, or
    /// a second edit within one answer of the journal would take the first back.
    func newest(_ cue: Cue) -> Cue {
        let pending = commits.sorted { $0.key.number > $1.key.number }.lazy.filter { $0.value.change.isPlanning }
        for (_, commit) in pending {
            switch commit.change {
            case .cueAdded(let image), .cueEdited(let image): if image.id == cue.id { return image }
            case .rundownEdited(let edit): if let image = edit.cues.first(where: { $0.id == cue.id }) { return image }
            case .run, .deskTaken, .deskReleased, .cueRemoved, .templateSaved, .templateRemoved, .checked, .unchecked,
                .showAdded, .showEdited, .bookingMade, .bookingCancelled, .planned:
                continue
            }
        }
        return cue
    }
}

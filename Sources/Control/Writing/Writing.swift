import Journal
import Shows
import Terminal

/// A rundown being written: where the cell cursor stands, the rows that are selected, and the cell being typed into.
///
/// The row under the cursor is that of the Cues pane, so that it stays on its cue whatever other seats do.
struct Writing: Equatable, Sendable {
    /// The column under the cursor.
    var field = CueField.title
    var cell: Cell?
    var selected: Set<CueID> = []
    /// Where a range of selected rows begins.
    var anchor: CueID?

    /// One cell being typed into.
    struct Cell: Equatable, Sendable {
        var cue: CueID
        var field: CueField
        var text: TextField
        /// What the cell said when it was opened, or when the person was last told of another seat's edit.
        var before: String
        /// Whether its row was made for it: it goes again if the cell is given up with no title.
        var isNew = false
        /// Why it could not be written as it is.
        var trouble: String?
        /// Who else has changed its cue while it was open.
        var rival: String?
        /// What the store was asked for the hosts that fit.
        var asked: Query?
        var completion = Completion()
    }
}

/// A line of text asked for while a rundown is written.
struct Question: Equatable, Sendable {
    var purpose: Purpose
    var field: TextField

    enum Purpose: Equatable, Sendable {
        case newSegment(Set<CueID>)
        case renameSegment(SegmentID)
        case templateName
        case split(CueID)
        case find
        /// A day of the calendar.
        case day
    }

    init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        field = TextField(text)
    }

    var title: String {
        switch purpose {
        case .newSegment(let cues): "A segment of \(cues.count == 1 ? "1 cue" : "\(cues.count) cues")"
        case .renameSegment: "Rename the segment"
        case .templateName: "Save the rundown as a template"
        case .split: "Split the cue"
        case .find: "Find"
        case .day: "Look at a day"
        }
    }

    var hint: String {
        switch purpose {
        case .newSegment, .renameSegment: "its title and Enter · Esc closes"
        case .templateName: "its name and Enter; a name that is there is written over · Esc closes"
        case .split: "how long the first part lasts, such as 3m or 90s; the rest is the second · Esc closes"
        case .find: "words and Enter; any field, hiding nothing · Esc closes"
        case .day: "\(DayReader.expected) and Enter · Esc closes"
        }
    }
}

extension ControlRoom {
    /// The rundown being written, also while a question or a list is open over it.
    var writing: Writing? {
        get {
            if case .writing(let writing) = overlay { return writing }
            return shelved
        }
        set {
            if case .writing = overlay { overlay = newValue.map { .writing($0) } } else { shelved = newValue }
        }
    }

    /// Whether nothing lies over the writing.
    var isWritingOpen: Bool {
        if case .writing = overlay { true } else { false }
    }

    /// Opens something over the writing, which comes back when it is closed.
    mutating func lay(_ overlay: Overlay) {
        if case .writing(let writing) = self.overlay { shelved = writing }
        self.overlay = overlay
    }

    /// Takes the writing up again once nothing lies over it.
    mutating func takeUpWriting() {
        guard overlay == nil, let writing = shelved else { return }
        shelved = nil
        overlay = .writing(writing)
    }
}

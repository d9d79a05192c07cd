import Terminal

extension Overlay {
    /// What the key that takes from anywhere does while this lies open.
    enum Take: Equatable {
        /// Airs the cue that stands by.
        case asEver
        /// Airs the scene that is chosen here.
        case its(String)
        /// Nothing: what is open wants an answer or is closed first.
        case waits
    }

    var take: Take {
        switch self {
        case .writing, .monitor: .asEver
        case .scenes(let picker): picker.current.map { .its(picker.items[$0]) } ?? .waits
        case .startRun, .channels, .rooms, .recovery, .palette, .confirmation, .note, .checklist, .help, .prompt,
            .deskPrompt, .asRun, .line, .question, .templates, .columns, .difference, .dryRun, .show, .series,
            .conflicts, .weekCopy, .candidates, .hostForm:
            .waits
        }
    }
}

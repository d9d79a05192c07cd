import Terminal

/// What the host has to say, and what never.
extension HostStack {
    /// Must-say above never-say, both in letters of one size.
    var words: [HostPiece] {
        if case .blocks(let largest) = arrangement.words {
            for scale in stride(from: largest, to: 0, by: -1) {
                let written = groups.map { blockStatements($0, scale: scale) }
                if !written.contains(where: { $0 == nil }) { return written.flatMap { $0 ?? [] } }
            }
        }
        return groups.flatMap { statements($0) }
    }

    /// What is to be said, or not, with the word that says which.
    private struct Group {
        var label: String
        var lines: [String]
        var style: Style
        var text: Style
    }

    private var groups: [Group] {
        let never = Style(.wrong, .normal, .bold)
        return [
            Group(
                label: "SAY", lines: content.say, style: Style(.good, .normal, .bold),
                text: Style(.text, .normal, .bold)),
            Group(label: "NEVER", lines: content.never, style: never, text: never),
        ].filter { !$0.lines.isEmpty }
    }

    private func statements(_ group: Group) -> [HostPiece] {
        let gutter = 8
        var pieces: [HostPiece] = []
        for statement in group.lines {
            for (row, line) in WordWrap.lines(of: statement, width: width - gutter).enumerated() {
                let isFirst = pieces.isEmpty
                pieces.append(
                    HostPiece(
                        height: 1,
                        draw: { region in
                            if isFirst {
                                region.put(" \(group.label) ", column: 1, row: 0, style: group.style.adding(.reverse))
                            }
                            region.put(line, column: 1 + gutter, row: 0, style: group.text)
                        }, gap: !isTight && row == 0 ? 1 : 0))
            }
        }
        return pieces
    }

    /// Nil where they cannot be written so.
    private func blockStatements(_ group: Group, scale: Int) -> [HostPiece]? {
        guard let head = BlockText(group.label), let widest = BlockText("NEVER") else { return nil }
        // Beside the words where they keep most of the width, else above them.
        let gutter = size.width >= 110 ? widest.width + 4 : 0
        var blocks: [BlockText] = []
        for statement in group.lines {
            guard let wrapped = WordWrap.blockLines(of: statement, width: width - gutter, scale: scale) else {
                return nil
            }
            blocks += wrapped
        }
        var pieces: [HostPiece] = []
        if gutter == 0 {
            pieces.append(
                HostPiece(
                    height: 1,
                    draw: { $0.put(" \(group.label) ", column: 1, row: 0, style: group.style.adding(.reverse)) }, gap: 1
                ))
        }
        for (index, block) in blocks.enumerated() {
            pieces.append(
                HostPiece(
                    height: block.height,
                    draw: { region in
                        if gutter > 0, index == 0 { head.draw(in: region, column: 1, row: 0, style: group.style) }
                        block.draw(in: region, column: 1 + gutter, row: 0, style: group.text)
                    }, gap: index == 0 && gutter == 0 ? 0 : 1, grows: index == 0))
        }
        return pieces
    }
}

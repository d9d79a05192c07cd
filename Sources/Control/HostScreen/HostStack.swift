import Terminal

/// What a host is told, one thing above the other, by an arrangement.
struct HostStack {
    let content: HostContent
    let arrangement: HostArrangement
    let size: Size

    /// The pieces that are no must-say and no never-say, in two groups: those above them, and those below.
    var above: [HostPiece] {
        var pieces: [HostPiece] = []
        pieces += band(content.alarm, label: content.alarmDetail, style: Style(.wrong, .normal, [.bold, .reverse]))
        pieces += band(content.message, label: "from the producer", style: Style(.warning, .normal, [.bold, .reverse]))
        for line in content.explanation { pieces += paragraph(line) }
        if let clock = content.clock { pieces += draw(clock, below: pieces) }
        pieces += heading
        if arrangement.keeps >= .product { pieces += product }
        return pieces
    }

    var below: [HostPiece] {
        var pieces: [HostPiece] = []
        if arrangement.keeps >= .next {
            for (index, row) in content.next.enumerated() {
                pieces.append(nextRow(row, gap: index == 0 && !isTight ? 1 : 0))
            }
        }
        if arrangement.keeps >= .all, !content.foot.isEmpty { pieces.append(foot) }
        return pieces
    }

    var isTight: Bool { arrangement.words == .tight }
    var width: Int { size.width - 2 }

    // MARK: The clock

    private func draw(_ clock: HostContent.Clock, below others: [HostPiece]) -> [HostPiece] {
        let lines = digits(of: clock)
        var pieces = lines.map { line in
            HostPiece(
                height: line.height,
                draw: { line.draw(in: $0, column: ($0.width - line.width) / 2, row: 0, style: clock.style) },
                gap: line != lines.first ? 1 : others.isEmpty || isTight ? 0 : 1, grows: line == lines.first)
        }
        if lines.isEmpty { pieces.append(centred(clock.digits, style: clock.style)) }
        let label = clock.label.uppercased()
        if clock.isUrgent, arrangement.heading > 0, let block = BlockText(label), block.width <= width {
            pieces.append(centred([block], style: clock.style, gap: 1))
        } else {
            pieces.append(centred(label, style: clock.style))
        }
        return pieces
    }

    /// In one line; or, on a screen that is higher than wide, minutes above seconds where that makes them twice as large.
    /// None where not even the smallest have room.
    private func digits(of clock: HostContent.Clock) -> [BigDigits] {
        let height = max(3, size.height * arrangement.share / 100)
        let line = BigDigits(
            clock.digits, scale: BigDigits.scale(of: clock.digits, fitting: Size(width: width, height: height)))
        let parts = clock.digits.split(separator: ":").map { String($0) }
        let room = Size(width: width, height: (height - parts.count + 1) / max(1, parts.count))
        let scale = parts.map { BigDigits.scale(of: $0, fitting: room) }.min() ?? 1
        if scale >= 2 * line.scale { return parts.map { BigDigits($0, scale: scale) } }
        return line.width <= width ? [line] : []
    }

    // MARK: The title

    private var heading: [HostPiece] {
        guard !content.title.isEmpty else { return [] }
        let style = Style(.title, .normal, .bold)
        for scale in stride(from: arrangement.heading, to: 0, by: -1) {
            guard let lines = WordWrap.blockLines(of: content.title, width: width, scale: scale),
                lines.count <= (scale == 1 ? 2 : 1)
            else { continue }
            return [centred(lines, style: style, gap: 1)]
        }
        let lines = WordWrap.lines(of: content.title, width: width)
        let kept = arrangement.keeps >= .product ? lines : Array(lines.prefix(1))
        return kept.enumerated().map { centred($1, style: style, gap: $0 == 0 && !isTight ? 1 : 0) }
    }

    private var product: [HostPiece] {
        let style = Style(.accent, .normal, .bold)
        var pieces: [HostPiece] = []
        for line in content.product {
            if arrangement.heading > 1, let blocks = WordWrap.blockLines(of: line, width: width), blocks.count <= 2 {
                pieces.append(centred(blocks, style: style, gap: 1))
            } else {
                pieces += WordWrap.lines(of: line, width: width).map { centred($0, style: style) }
            }
        }
        return pieces
    }

    // MARK: Bands over the whole width

    private func band(_ text: String, label: String, style: Style) -> [HostPiece] {
        guard !text.isEmpty else { return [] }
        if arrangement.hasLargeBands, let lines = WordWrap.blockLines(of: text, width: width, scale: 1),
            lines.count <= max(3, size.height / 12)
        {
            let height = lines.reduce(1) { $0 + $1.height + 1 }
            return [
                HostPiece(height: height) { region in
                    region.fill(style: style)
                    var row = 1
                    if !label.isEmpty {
                        let column = (region.width - GlyphWidth.columns(of: label)) / 2
                        region.put(label, column: column, row: 0, style: style)
                    }
                    for line in lines {
                        line.draw(in: region, column: (region.width - line.width) / 2, row: row, style: style)
                        row += line.height + 1
                    }
                }
            ]
        }
        let lines = WordWrap.lines(of: label.isEmpty ? text : "\(text) (\(label))", width: width)
        let margin = isTight ? 0 : 1
        return [
            HostPiece(height: lines.count + 2 * margin) { region in
                region.fill(style: style)
                for (row, line) in lines.enumerated() {
                    region.put(
                        line, column: 1, row: row + margin, width: region.width - 2, alignment: .centre, style: style)
                }
            }
        ]
    }

    private func paragraph(_ text: String) -> [HostPiece] {
        WordWrap.lines(of: text, width: width).enumerated().map { row, line in
            centred(line, style: Style(.text, .normal, .bold), gap: row == 0 && !isTight ? 1 : 0)
        }
    }

    private func nextRow(_ row: HostContent.Row, gap: Int) -> HostPiece {
        let column = 44
        if arrangement.heading > 1, case .blocks = arrangement.words, let label = BlockText(row.label),
            let words = BlockText(row.text), label.width + 3 <= column, words.width <= width - column
        {
            return HostPiece(
                height: label.height,
                draw: { region in
                    label.draw(in: region, column: 1, row: 0, style: Style(.dim))
                    words.draw(in: region, column: column, row: 0, style: Style(.standby))
                }, gap: 1)
        }
        return plainNextRow(row, gap: gap)
    }

    private func plainNextRow(_ row: HostContent.Row, gap: Int) -> HostPiece {
        HostPiece(
            height: 1,
            draw: { region in
                region.put(row.label, column: 1, row: 0, style: Style(.dim, .normal, .bold))
                region.put(
                    row.text, column: 11, row: 0, width: region.width - 12, style: Style(.standby, .normal, .bold))
            }, gap: gap)
    }

    private var foot: HostPiece {
        HostPiece(
            height: 1,
            draw: { [content] region in
                var column = 1
                // Put whole or not at all: half of a time is another time.
                for words in content.foot where column + GlyphWidth.columns(of: words) < region.width {
                    column += region.put(words, column: column, row: 0, style: Style(.dim)) + 3
                }
            }, gap: isTight ? 0 : 1)
    }

    private func centred(_ text: String, style: Style, gap: Int = 0) -> HostPiece {
        HostPiece(
            height: 1,
            draw: { $0.put(text, column: 1, row: 0, width: $0.width - 2, alignment: .centre, style: style) }, gap: gap)
    }

    private func centred(_ lines: [BlockText], style: Style, gap: Int) -> HostPiece {
        HostPiece(
            height: lines.reduce(0) { $0 + $1.height },
            draw: { region in
                var row = 0
                for line in lines {
                    line.draw(in: region, column: (region.width - line.width) / 2, row: row, style: style)
                    row += line.height
                }
            }, gap: gap)
    }
}

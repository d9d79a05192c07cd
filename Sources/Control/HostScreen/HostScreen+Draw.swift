import Civil
import Shows
import Terminal

extension HostScreen {
    /// Below this nothing could be read from where a host stands.
    static let least = Size(width: 40, height: 12)

    public func draw(_ size: Size, at now: Moment) -> Frame {
        let canvas = Canvas(size: size)
        let whole = canvas.region
        let title = room.map { "Siaran · stage \($0.name)" } ?? "Siaran · stage"
        guard size.width >= Self.least.width, size.height >= Self.least.height else {
            drawTooSmall(in: whole, at: now)
            return Frame(screen: canvas.screen, title: title)
        }
        let content = content(at: now)
        let bar = HostBar(screen: self, content: content, now: now, size: size)
        bar.draw(in: whole.slice(rows: 0..<bar.height))
        drawStack(content, in: whole.slice(rows: bar.height...))
        return Frame(screen: canvas.screen, title: title)
    }

    private func drawTooSmall(in whole: Region, at now: Moment) {
        let words = "\(whole.width)×\(whole.height) is small: \(Self.least.width)×\(Self.least.height) at least"
        for (row, line) in WordWrap.lines(of: words, width: whole.width).enumerated() {
            whole.put(line, column: 0, row: row, style: .warning)
        }
    }

    /// The finest arrangement that has room for all; the last one cuts, and says so.
    private func drawStack(_ content: HostContent, in region: Region) {
        // Larger digits are wished for, but not at the cost of a word.
        let wished = HostArrangement.all.map { $0.enlarged(by: enlargement) }
        for arrangement in enlargement > 0 ? wished + HostArrangement.all : wished {
            let stack = HostStack(content: content, arrangement: arrangement, size: region.size)
            let (above, words, below) = (stack.above, stack.words, stack.below)
            let spare = region.height - (above + words + below).rows
            if spare >= 0 { return draw(above + words, below, spare: spare, in: region) }
        }
        drawCut(content, in: region)
    }

    /// What is spare goes between the pieces, three rows each; what is left of it then stands above those at the foot.
    private func draw(_ pieces: [HostPiece], _ below: [HostPiece], spare: Int, in region: Region) {
        let gaps = max(1, pieces.filter { $0.gap > 0 && $0.grows }.count)
        let extra = min(3, spare / gaps)
        var row = 0
        for piece in pieces {
            row += piece.gap + (piece.gap > 0 && piece.grows ? extra : 0)
            piece.draw(region.slice(rows: row..<row + piece.height))
            row += piece.height
        }
        row = region.height - below.rows
        for piece in below {
            row += piece.gap
            piece.draw(region.slice(rows: row..<row + piece.height))
            row += piece.height
        }
    }

    /// Too much to say for the screen: never-say has room before must-say, and what is missing is said.
    private func drawCut(_ content: HostContent, in region: Region) {
        guard let last = HostArrangement.all.last else { return }
        var content = content
        let never = HostStack(
            content: HostContent(standing: content.standing, never: content.never), arrangement: last,
            size: region.size
        ).words
        content.never = []
        var stack = HostStack(content: content, arrangement: last, size: region.size)
        var above = stack.above
        if region.height - above.rows - never.rows < 2 {
            content.clock = nil
            stack = HostStack(content: content, arrangement: last, size: region.size)
            above = stack.above
        }
        let room = region.height - above.rows
        let say = cut(stack.words, to: max(0, room - never.rows))
        let pieces = above + say + cut(never, to: room - say.rows)
        draw(pieces, [], spare: 0, in: region)
    }

    /// As many rows as there are, the last of which says that there is more where there is.
    private func cut(_ pieces: [HostPiece], to rows: Int) -> [HostPiece] {
        guard pieces.count > rows else { return pieces }
        guard rows > 0 else { return [] }
        let more = pieces[rows - 1]
        return pieces.prefix(rows - 1)
            + [
                HostPiece(height: 1) { region in
                    more.draw(region)
                    let words = " … more "
                    region.put(
                        words, column: region.width - GlyphWidth.columns(of: words) - 1, row: 0,
                        style: Style(.warning, .normal, [.bold, .reverse]))
                }
            ]
    }
}

extension [HostPiece] {
    /// How many rows they take, one above the other.
    var rows: Int { reduce(0) { $0 + $1.height + $1.gap } }
}

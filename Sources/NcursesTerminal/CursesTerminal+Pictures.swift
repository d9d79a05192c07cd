import Terminal

extension CursesTerminal {
    /// Writes those pictures that are new, have moved, or over whose cells something was just painted.
    func paint(_ pictures: [Picture], over spans: [Span]) {
        defer { shownPictures = pictures }
        guard !pictures.isEmpty || !shownPictures.isEmpty else { return }
        var bytes: [UInt8] = []
        for (index, picture) in pictures.enumerated() {
            let isPaintedOver =
                shown == nil
                || spans.contains { span in
                    picture.bounds.rows.contains(span.row) && picture.bounds.columns.overlaps(span.columns)
                }
            guard isPaintedOver || !shownPictures.contains(picture) else { continue }
            bytes += Self.place(picture.bounds.row, picture.bounds.column)
            bytes += drawn(picture, index: index)
        }
        if pictureEncoder?.format == .kitty { bytes += deleteUnseen(pictures.count) }
        guard !bytes.isEmpty else { return }
        // The cursor goes back to where ncurses believes it to be, with the colours it believes to be set.
        bytes = Array("\u{1B}7".utf8) + bytes + Array("\u{1B}8".utf8)
        bytes.withUnsafeBufferPointer { wire.write($0) }
    }

    private func drawn(_ picture: Picture, index: Int) -> [UInt8] {
        guard pictureEncoder?.format == .kitty else { return picture.bytes }
        // The new one lies over the old one before that goes, so that nothing flickers.
        let old = kittyNumbers[index]
        let number = kittyNumber(at: index, isSecond: old == kittyNumber(at: index, isSecond: false))
        kittyNumbers[index] = number
        return KittyCommands.draw(
            picture.bytes, number: number, columns: picture.bounds.width, rows: picture.bounds.height)
            + (old.map { KittyCommands.delete(number: $0) } ?? [])
    }

    /// Two numbers for each place, far from those that other programs begin with.
    private func kittyNumber(at index: Int, isSecond: Bool) -> Int { 7_301_000 + 2 * index + (isSecond ? 1 : 0) }

    private func deleteUnseen(_ count: Int) -> [UInt8] {
        let gone = kittyNumbers.filter { $0.key >= count }
        for index in gone.keys { kittyNumbers[index] = nil }
        return gone.values.flatMap { KittyCommands.delete(number: $0) }
    }

    /// Takes every picture away that text does not overwrite.
    func removePictures() {
        let bytes = deleteUnseen(0)
        bytes.withUnsafeBufferPointer { wire.write($0) }
    }

    private static func place(_ row: Int, _ column: Int) -> [UInt8] { Array("\u{1B}[\(row + 1);\(column + 1)H".utf8) }

    /// Writes half-blocks in colours of 24 bits, which ncurses has no words for.
    func paintHalves(of screen: Screen, in spans: [Span], under pictures: [Rect]) {
        var bytes: [UInt8] = []
        let visible = Rect(size).intersection(Rect(screen.size))
        for span in spans where visible.rows.contains(span.row) {
            var next: Int?
            var last: (top: Colour, bottom: Colour)?
            for column in span.columns.clamped(to: visible.columns) {
                guard let halves = screen[column, span.row].halves,
                    !pictures.contains(where: { $0.contains(Point(column: column, row: span.row)) })
                else { continue }
                if next != column { bytes += Self.place(span.row, column) }
                if last?.top != halves.top { bytes += Self.colour(38, halves.top) }
                if last?.bottom != halves.bottom { bytes += Self.colour(48, halves.bottom) }
                bytes += [0xE2, 0x96, 0x80]
                last = halves
                next = column + 1
            }
        }
        guard !bytes.isEmpty else { return }
        bytes = Array("\u{1B}7\u{1B}[0m".utf8) + bytes + Array("\u{1B}[0m\u{1B}8".utf8)
        bytes.withUnsafeBufferPointer { wire.write($0) }
    }

    private static func colour(_ ground: Int, _ colour: Colour) -> [UInt8] {
        guard case .rgb(let red, let green, let blue) = colour else { return [] }
        return Array("\u{1B}[\(ground);2;\(red);\(green);\(blue)m".utf8)
    }
}

import Terminal

extension CursesTerminal {
    /// Writes those pictures that are new, have moved, or over whose cells something was just painted.
    func paint(_ pictures: [Picture], over spans: [Span]) {
        defer { shownPictures = pictures }
        for picture in pictures {
            let isPaintedOver = spans.contains { span in
                picture.bounds.rows.contains(span.row) && picture.bounds.columns.overlaps(span.columns)
            }
            guard isPaintedOver || !shownPictures.contains(picture) else { continue }
            // The cursor goes back to where ncurses believes it to be.
            wire.write("\u{1B}7\u{1B}[\(picture.bounds.row + 1);\(picture.bounds.column + 1)H")
            picture.bytes.withUnsafeBufferPointer { wire.write($0) }
            wire.write("\u{1B}8")
        }
    }
}

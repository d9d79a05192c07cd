import Terminal

/// Where the parts of the roster board stand in its frame.
struct BoardLayout: Equatable {
    let tabs: Rect
    let list: Rect
    /// What is said of the row under the cursor: on the right of a wide screen, below on a narrow one.
    let detail: Rect
    let isWide: Bool

    /// - Parameter size: within the frame.
    init(_ size: Size) {
        let parts = Rect(size).rows([.fixed(1), .fill])
        tabs = parts[0]
        isWide = size.width >= 116
        if isWide {
            let columns = parts[1].columns([.fill(weight: 5), .fixed(1), .fill(weight: 4)])
            list = columns[0]
            detail = columns[2]
        } else {
            let rows = parts[1].rows([.fill, .fixed(1), .fixed(max(3, min(8, size.height / 3)))])
            list = rows[0]
            detail = rows[2]
        }
    }
}

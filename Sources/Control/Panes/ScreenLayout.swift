import Terminal

/// Where everything stands on a screen of some size.
struct ScreenLayout: Equatable {
    let size: Size
    let header: Rect
    let footer: Rect
    /// What is seen of the panes, and the two boxes beside Cues.
    let panes: [PaneName: Rect]
    let onAir: Rect?
    let next: Rect?
    let log: Rect?
    /// Where OBS's pictures stand.
    let program: Rect?
    /// Smaller than Siaran is made for: header and cues only, and it says so.
    let isTooSmall: Bool

    static let least = Size(width: 80, height: 24)
    private static let onAirHeight = 7

    /// Whether On air and Next stand over a pane that has all the rest.
    enum Strip { case shown, hidden }

    /// - Parameter picture: the shape of OBS's pictures; nil where there are none.
    init(size: Size, focus: PaneName, isZoomed: Bool, picture: PictureShape?, strip: Strip = .shown) {
        let rows = Rect(size).rows([.fixed(min(2, max(1, size.height - 2))), .fill, .fixed(1)])
        let body = rows[1]
        if size.width < Self.least.width || size.height < Self.least.height {
            self.init(size, rows, panes: [.cues: body], tooSmall: true)
        } else if isZoomed, strip == .hidden {
            self.init(size, rows, panes: [focus: body])
        } else if isZoomed {
            let parts = body.rows([.fixed(size.height >= 36 ? Self.onAirHeight : 5), .fill])
            let strip = parts[0].columns([.fill(weight: 6), .fill(weight: 5)])
            self.init(size, rows, panes: [focus: parts[1]], onAir: strip[0], next: strip[1])
        } else if size.width >= 150, size.height >= 40 {
            self.init(wide: size, rows, picture)
        } else if size.width >= 120, size.height >= 30 {
            self.init(medium: size, rows, picture)
        } else {
            let parts = body.rows([.fixed(5), .fill])
            let strip = parts[0].columns([.fill(weight: 6), .fill(weight: 5)])
            self.init(size, rows, panes: [focus: parts[1]], onAir: strip[0], next: strip[1])
        }
    }

    private init(wide size: Size, _ rows: [Rect], _ picture: PictureShape?) {
        let right = size.width >= 180 ? 34 : 26
        let columns = rows[1].columns([.fixed(size.width >= 180 ? 48 : 41), .fill, .fixed(right)])
        let left = columns[0].rows([
            .fill(weight: 4, minimum: 10), .fill(weight: 4, minimum: 8), .fill(weight: 3, minimum: 6),
        ])
        let isHigh = size.height >= 46
        let middle = columns[1].rows([.fill, .fixed(Self.onAirHeight + (isHigh ? 1 : 0)), .fixed(isHigh ? 8 : 6)])
        let side = Self.side(columns[2], picture)
        self.init(
            size, rows, panes: [.calendar: left[0], .roster: left[1], .cues: middle[0], .metrics: side.metrics],
            onAir: middle[1], next: middle[2], log: left[2], program: side.program)
    }

    /// The pictures over the numbers: as large as they may be while most of the numbers are seen.
    private static func side(_ column: Rect, _ picture: PictureShape?) -> (program: Rect?, metrics: Rect) {
        guard let picture else { return (nil, column) }
        let room = Size(width: column.width - 2, height: column.height - leastMetrics - frameAndCaption)
        let height = picture.cells(in: room).height + frameAndCaption
        let parts = column.rows([.fixed(height), .fill])
        return (parts[0], parts[1])
    }

    private static let frameAndCaption = 3
    private static let leastMetrics = 18

    private init(medium size: Size, _ rows: [Rect], _ picture: PictureShape?) {
        let columns = rows[1].columns([.fill, .fixed(42)])
        let left = columns[0].rows([.fill, .fixed(Self.onAirHeight), .fixed(6)])
        let right = Self.right(columns[1], picture)
        self.init(
            size, rows, panes: [.cues: left[0], .calendar: right[0], .roster: right[1], .metrics: right[2]],
            onAir: left[1], next: left[2], program: right.count > 3 ? right[3] : nil)
    }

    /// Calendar, Roster, Metrics, and where there are pictures these: one in portrait stands beside the numbers, any other
    /// over everything.
    private static func right(_ column: Rect, _ picture: PictureShape?) -> [Rect] {
        guard let picture else { return column.rows([.fill(weight: 3), .fill(weight: 3), .fill(weight: 4)]) }
        if picture.isPortrait, !picture.isDouble {
            let parts = column.rows([.fixed(leastMetrics), .fill, .fill])
            let cells = picture.cells(in: Size(width: column.width / 2 - 2, height: leastMetrics - frameAndCaption))
            let top = parts[0].columns([.fixed(cells.width + 2), .fill])
            return [parts[1], parts[2], top[1], top[0]]
        }
        let room = Size(width: column.width - 2, height: column.height / 2 - frameAndCaption)
        let height = picture.cells(in: room).height + frameAndCaption
        let parts = column.rows([.fixed(height), .fill(weight: 3), .fill(weight: 3), .fill(weight: 4)])
        return [parts[1], parts[2], parts[3], parts[0]]
    }

    private init(
        _ size: Size, _ rows: [Rect], panes: [PaneName: Rect], onAir: Rect? = nil, next: Rect? = nil, log: Rect? = nil,
        program: Rect? = nil, tooSmall: Bool = false
    ) {
        self.size = size
        header = rows[0]
        footer = rows[2]
        self.panes = panes
        self.onAir = onAir
        self.next = next
        self.log = log
        self.program = program
        isTooSmall = tooSmall
    }

    /// How many rows of a list a pane shows.
    func rows(of pane: PaneName) -> Int {
        guard let rect = panes[pane] else { return 0 }
        return max(0, rect.height - 2 - pane.titleRows)
    }

    func pane(at point: Point) -> PaneName? { panes.first { $0.value.contains(point) }?.key }

    /// Which visible row of a pane's list a point lies on; nil on its frame and titles.
    func row(at point: Point, in pane: PaneName) -> Int? {
        guard let rect = panes[pane] else { return nil }
        let row = point.row - rect.row - 1 - pane.titleRows
        return (0..<rows(of: pane)).contains(row) ? row : nil
    }
}

extension PaneName {
    /// Rows of column titles above the list.
    var titleRows: Int { self == .cues ? 1 : 0 }
}

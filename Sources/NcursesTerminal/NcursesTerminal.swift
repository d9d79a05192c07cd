import CNcurses
import Glibc
import Terminal

/// The terminal the program was started in, by way of ncurses.
///
/// ncurses is one for the whole process and knows no threads: make one of these, and use it on the main thread alone.
/// Until `close()`, a crash or `exit()` gives the terminal back as well.
public final class NcursesTerminal {
    /// Where keys come from, for `poll`. It may say ready though `readInputs` finds nothing.
    public let inputDescriptor: Int32
    public private(set) var facts: TerminalFacts
    public private(set) var size: Size

    let wire: Wire
    let device: Device
    private var palette: Palette
    private let hasOwnColours: Bool
    private var decoder = InputDecoder()
    /// Keys are read through a pad of its own, since reading from a window would paint it.
    private let keys: UnsafeMutablePointer<WINDOW>?

    /// What the terminal shows as far as cells go; nil when that is not known.
    var shown: Screen?
    var shownPictures: [Picture] = []
    private var shownTitle: String?
    private var shownMouse = MouseMode.off
    private var isCursorShown: Bool?
    private var state = State.open
    private var line: [cchar_t] = []

    private enum State {
        case open, suspended, closed
    }

    /// Takes the terminal of standard input and output over: alternate screen, raw keys, no echo.
    public convenience init(theme: Theme = .plain) throws(TerminalTrouble) {
        let type = getenv("TERM").map { String(cString: $0) } ?? ""
        // See https://no-color.org: set and not empty.
        let refusesColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        try self.init(theme: theme, input: 0, output: 1, type: type, refusesColour: refusesColour)
    }

    init(
        theme: Theme, input: Int32, output: Int32, type: String, refusesColour: Bool
    ) throws(TerminalTrouble) {
        let locale = try adoptUTF8Locale()
        // A terminal that has gone away must be an error of write(), not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        // Only `suspend` may stop the program: it gives the terminal back first.
        signal(SIGTSTP, SIG_IGN)
        device = try Device(input: input, output: output, type: type)
        inputDescriptor = device.input
        wire = Wire(descriptor: device.output)

        raw()
        noecho()
        nonl()
        set_escdelay(25)
        keys = newpad(1, 1)
        keypad(keys, true)
        meta(keys, true)
        nodelay(keys, true)
        mouseinterval(0)
        for (sequence, code) in Arrival.Code.sequences { define_key(sequence, code) }

        let depth = refusesColour ? ColourDepth.none : ColourDepth.ofTerminal()
        hasOwnColours = depth != .none && use_default_colors() == OK
        palette = Palette(theme: theme, depth: depth, hasOwnColours: hasOwnColours)
        size = Size(width: Int(nc_columns()), height: Int(nc_lines()))
        facts = TerminalFacts(
            type: type, usedType: device.type, size: size, colours: depth, isColourRefused: refusesColour,
            locale: locale.name, isLocaleReplaced: locale.isReplaced, library: String(cString: nc_version())
        )
        takeOver()
        resize()
    }

    deinit { close() }

    /// Paints the difference between the frame and what is shown. A frame of another size is cut, or blank at its edges.
    public func show(_ frame: Frame) {
        guard state == .open else { return }
        let spans = draw(frame.screen)
        place(frame.cursor)
        doupdate()
        if frame.mouse != shownMouse {
            shownMouse = frame.mouse
            mousemask(frame.mouse == .clicks ? nc_mouse_clicks : 0, nil)
        }
        if let title = frame.title, title != shownTitle, device.hasTitle {
            shownTitle = title
            wire.setTitle(title)
        }
        paint(frame.pictures, over: spans)
    }

    /// Draws in the colours of another theme from the next frame on, which is painted whole.
    public func use(theme: Theme) {
        palette = Palette(theme: theme, depth: facts.colours, hasOwnColours: hasOwnColours)
        repaint()
    }

    /// Paints the next frame whole, for a screen that something else has scribbled on.
    public func repaint() {
        shown = nil
        guard state == .open else { return }
        clearok(nc_curscr(), true)
    }

    /// Everything that has been typed, pasted and clicked since the last call. Never waits longer than an Esc needs to be told
    /// from the sequences that begin with it, 25 ms.
    public func readInputs() -> [Input] {
        guard state == .open else { return [] }
        var burst: [Arrival] = []
        while true {
            let code = wgetch(keys)
            guard code != ERR else { break }
            if let arrival = Arrival(code: code) { burst.append(arrival) }
        }
        return burst.isEmpty ? [] : decoder.decode(burst)
    }

    /// Asks the terminal for its size, to be called when SIGWINCH has come.
    @discardableResult
    public func resize() -> Size {
        guard state == .open, let actual = device.size, actual != size else { return size }
        guard resizeterm(Int32(actual.height), Int32(actual.width)) == OK else { return size }
        size = Size(width: Int(nc_columns()), height: Int(nc_lines()))
        facts.size = size
        repaint()
        return size
    }

    /// Gives the terminal back for a while: to a shell after Ctrl-Z, or to an editor.
    public func suspend() {
        guard state == .open else { return }
        leave()
        state = .suspended
    }

    /// Takes the terminal over again after `suspend`; the next frame is painted whole.
    public func resume() {
        guard state == .suspended else { return }
        state = .open
        takeOver()
        resize()
        repaint()
    }

    /// Suspends, stops this process and those started with it as Ctrl-Z would, and resumes when the shell continues it.
    public func suspendUntilContinued() {
        guard state == .open else { return }
        suspend()
        signal(SIGTSTP, SIG_DFL)
        kill(0, SIGTSTP)
        signal(SIGTSTP, SIG_IGN)
        resume()
    }

    /// Gives the terminal back for good. May be called any number of times.
    public func close() {
        guard state != .closed else { return }
        if state == .open { leave() }
        state = .closed
        delwin(keys)
        device.close()
    }

    // MARK: Taking and leaving

    private func takeOver() {
        device.arm()
        wire.write(Wire.modesOn)
        shown = nil
        shownTitle = nil
        shownPictures = []
        shownMouse = .off
        isCursorShown = nil
    }

    private func leave() {
        if shownMouse != .off { mousemask(0, nil) }
        curs_set(1)
        wire.write(Wire.modesOff)
        endwin()
        device.disarm()
    }

    // MARK: Painting

    /// Hands the cells that have changed to ncurses.
    private func draw(_ screen: Screen) -> [Span] {
        let old: Screen
        if let shown, shown.size == screen.size {
            old = shown
        } else {
            werase(nc_stdscr())
            old = Screen(blank: screen.size)
        }
        let visible = Rect(size).intersection(Rect(screen.size))
        let spans = screen.changes(from: old)
        for span in spans where visible.rows.contains(span.row) {
            draw(screen.cells(row: span.row, columns: span.columns.clamped(to: visible.columns)), at: span)
        }
        shown = screen
        wnoutrefresh(nc_stdscr())
        return spans
    }

    private func draw(_ cells: ArraySlice<Cell>, at span: Span) {
        line.removeAll(keepingCapacity: true)
        var last = cells.last
        // A wide glyph of which the terminal has room for a half only.
        if last?.width != 2 { last = nil }
        for cell in last == nil ? cells : cells.dropLast() where cell.width > 0 {
            line.append(converted(cell))
        }
        if let last { line.append(converted(.blank(last.style))) }
        nc_put_cells(Int32(span.row), Int32(span.columns.lowerBound), line, Int32(line.count))
    }

    private func converted(_ cell: Cell) -> cchar_t {
        let pen = palette.pen(for: cell.style)
        let (base, mark, secondMark) = cell.scalars
        var converted = cchar_t()
        nc_set_cell(&converted, base, mark, secondMark, pen.attributes, pen.pair)
        return converted
    }

    private func place(_ cursor: Point?) {
        let cursor = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
        if let cursor {
            leaveok(nc_stdscr(), false)
            wmove(nc_stdscr(), Int32(cursor.row), Int32(cursor.column))
            wnoutrefresh(nc_stdscr())
        } else {
            // ncurses then leaves the unseen cursor wherever it is, which saves the bytes of bringing it back.
            leaveok(nc_stdscr(), true)
        }
        guard isCursorShown != (cursor != nil) else { return }
        isCursorShown = cursor != nil
        curs_set(cursor == nil ? 0 : 1)
    }
}

import CNcurses
import Glibc
import Terminal

/// The terminal the program was started in, by way of ncurses.
///
/// ncurses is one for the whole process and knows no threads: make one of these, and use it on the main thread alone.
/// Until `close()`, a crash or `exit()` gives the terminal back as well.
public final class CursesTerminal {
    /// Where keys come from, for `poll`. It may say ready though `readInputs` finds nothing.
    public let inputDescriptor: Int32
    public private(set) var facts: TerminalFacts
    public private(set) var size: Size

    /// How finely pictures are drawn.
    public private(set) var grain: PictureGrain
    /// Makes pictures for this terminal, where it draws them in pixels.
    public private(set) var pictureEncoder: PictureEncoder?
    let wish: PictureWish
    /// Half-blocks are written past ncurses, in all their colours.
    let paintsHalves: Bool

    let wire: Wire
    let device: Device
    var palette: Palette
    private let hasOwnColours: Bool
    private var decoder = InputDecoder()
    /// Keys are read through a pad of its own, since reading from a window would paint it.
    private let keys: UnsafeMutablePointer<WINDOW>?

    /// What the terminal shows as far as cells go; nil when that is not known.
    var shown: Screen?
    var shownPictures: [Picture] = []
    /// The numbers that kitty knows pictures by, by their place in the frame.
    var kittyNumbers: [Int: Int] = [:]
    private var shownTitle: String?
    private var shownMouse = MouseMode.off
    var isCursorShown: Bool?
    private var state = State.open
    var line: [cchar_t] = []

    private enum State {
        case open, suspended, closed
    }

    /// Takes the terminal of standard input and output over: alternate screen, raw keys, no echo.
    public convenience init(theme: Theme = .plain, pictures: PictureWish = .off) throws(TerminalTrouble) {
        try self.init(
            theme: theme, input: STDIN_FILENO, output: STDOUT_FILENO, type: Environment.terminalType,
            refusesColour: Environment.refusesColour, pictures: pictures, hasTrueColour: Environment.hasTrueColour
        )
    }

    init(
        theme: Theme, input: Int32, output: Int32, type: String, refusesColour: Bool,
        pictures: PictureWish = .off, hasTrueColour: Bool = false
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
        nodelay(keys, true)
        // The decoder reads the mouse: ncurses keeps no more than eight events, and tells those of a burst last to first.
        keyok(nc_mouse_key, false)
        for (sequence, code) in Arrival.Code.sequences { define_key(sequence, code) }

        let depth = refusesColour || start_color() != OK ? ColourDepth.none : ColourDepth.described()
        wish = pictures
        grain = depth.drawsPictures && pictures != .ascii ? .halves : .glyphs
        paintsHalves = depth == .direct || (depth == .twoHundredFiftySix && hasTrueColour)
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
        let spans = draw(frame.screen, under: frame.pictures.map(\.bounds))
        place(frame.cursor)
        doupdate()
        if frame.mouse != shownMouse {
            shownMouse = frame.mouse
            wire.write(frame.mouse == .clicks ? Wire.mouseOn : Wire.mouseOff)
        }
        if let title = frame.title, title != shownTitle, device.hasTitle {
            shownTitle = title
            wire.setTitle(title)
        }
        if paintsHalves { paintHalves(of: frame.screen, in: spans, under: frame.pictures.map(\.bounds)) }
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
        guard !burst.isEmpty else { return [] }
        let inputs = decoder.decode(burst)
        guard pictureEncoder == nil, decoder.answers?.isComplete == true, adoptPixels() else { return inputs }
        return inputs + [.grain(grain)]
    }

    /// Whoever wants no colours gets none in pictures either.
    private var drawsPixels: Bool { facts.colours != .none && pictureEncoder == nil }

    /// Draws pictures in pixels from now on, where the terminal has said that it can and how large a cell is.
    private func adoptPixels() -> Bool {
        guard drawsPixels, let cell = device.cellPixels,
            let format = decoder.answers?.format(for: wish, isRemote: Environment.isRemote)
        else { return false }
        pictureEncoder = PictureEncoder(format: format)
        grain = .pixels(width: cell.width, height: cell.height)
        return true
    }

    /// Asks the terminal for its size, to be called when SIGWINCH has come.
    @discardableResult
    public func resize() -> Size {
        guard state == .open, let actual = device.size, actual != size else { return size }
        guard resizeterm(Int32(actual.height), Int32(actual.width)) == OK else { return size }
        size = Size(width: Int(nc_columns()), height: Int(nc_lines()))
        facts.size = size
        if pictureEncoder != nil, let cell = device.cellPixels {
            grain = .pixels(width: cell.width, height: cell.height)
        }
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
        // ncurses would only do so with the next frame, and keys that come before would be echoed.
        reset_prog_mode()
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

    /// Takes the terminal over anew when SIGCONT has come: who stopped the process has set the terminal to its own liking.
    public func retake() {
        suspend()
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
        ask()
        shown = nil
        shownTitle = nil
        shownPictures = []
        shownMouse = .off
        isCursorShown = nil
    }

    /// Asks once what the terminal can draw; it answers as if it typed, whenever it likes.
    private func ask() {
        switch wish {
        case .auto, .kitty, .sixel: break
        case .blocks, .ascii, .off: return
        }
        guard drawsPixels, decoder.answers == nil else { return }
        decoder.answers = TerminalAnswers()
        wire.write(TerminalAnswers.questions(isNested: Environment.isNested(type: device.type)))
    }

    private func leave() {
        removePictures()
        if shownMouse != .off { wire.write(Wire.mouseOff) }
        curs_set(1)
        wire.write(Wire.modesOff)
        endwin()
        device.disarm()
    }
}

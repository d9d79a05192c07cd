import Civil
import OBSProtocol
import Shows
import Terminal

/// Keys of the OBS desk. Nothing here airs anything but what does so everywhere, and what asks first on air.
extension ControlRoom {
    mutating func toggleOBSDesk(at now: Moment) {
        guard studio != nil else { return refuse("no room: name one in the config", at: now) }
        obsDesk.isOpen.toggle()
        if obsDesk.isOpen { show(page: obsDesk.page, at: now) }
    }

    mutating func show(page: OBSPage, at now: Moment) {
        if let roomID { obsDesk.move(to: roomID) }
        obsDesk.isOpen = true
        obsDesk.page = page
        obsDesk.readings = [:]
        if page == .mixer { orderStrips() }
    }

    /// A key while nothing lies over the desk.
    mutating func workOBSDesk(_ stroke: KeyStroke, lag: Milliseconds, at now: Moment) -> [Effect] {
        guard let command = setup.keymap.command(for: stroke, on: obsDesk.page) else {
            return []
        }
        switch (command.repetition, heldKey.lastPress) {
        case (.free, _), (_, .fresh), (.byHand, .again): break
        case (.byHand, .repeated), (.never, .repeated): return []
        case (.never, .again):
            refuse(TakeGuard.Verdict.held.message, at: now)
            return []
        }
        if let motion = Motion(command) {
            move(motion)
            return []
        }
        if command == .filter {
            guard obsDesk.page == .settings else { return refusing("only the hotkeys are filtered here", at: now) }
            overlay = .deskPrompt(DeskPrompt(.hotkeys, text: obsDesk.hotkeyFilter))
            return []
        }
        if command == .back {
            obsDesk.isOpen = false
            return []
        }
        if ![.takeAnywhere, .transition].contains(command), let reason = reasonDisabled(command) {
            refuse("\(command.title): \(reason)", at: now)
            return []
        }
        return perform(command, lag: lag, at: now)
    }

    /// Does what a key of the desk asks for.
    mutating func work(_ command: Command, lag: Milliseconds, at now: Moment) -> [Effect] {
        if let page = OBSPage(command) {
            show(page: page, at: now)
            return []
        }
        if command.actsOnOBS, let verdict = takeGuard.shadow(at: now, lag: lag) {
            refuse(verdict, at: now)
            return []
        }
        switch command {
        case .nextPage: show(page: obsDesk.page.stepped(by: 1), at: now)
        case .previousPage: show(page: obsDesk.page.stepped(by: -1), at: now)
        case .deskLeft: moveSideways(by: -1)
        case .deskRight: moveSideways(by: 1)
        case .readAgain: show(page: obsDesk.page, at: now)
        case .sourceFilters: showFilters(at: now)
        case .deskUse: return useChosen(at: now)
        default:
            switch obsDesk.page {
            case .mixer: return mix(command, at: now)
            case .scenes: return arrange(command, at: now)
            case .filters: return command == .switchFilter ? switchFilter(at: now) : []
            case .media: return playMedia(command, at: now)
            case .transitions: return workTransitions(command, at: now)
            case .outputs: return workOutputs(command, at: now)
            case .settings: return []
            }
        }
        return []
    }

    /// What Enter does on each page; it airs nothing.
    private mutating func useChosen(at now: Moment) -> [Effect] {
        switch obsDesk.page {
        case .mixer: return mix(.setFader, at: now)
        case .scenes: showFilters(at: now)
        case .filters: return editSetting(at: now)
        case .media, .outputs: break
        case .transitions: return chooseTransition(at: now)
        case .settings: return useSetting(at: now)
        }
        return []
    }

    // MARK: What is chosen

    /// What is chosen in a column of a page; the first where nothing is, or what was is gone.
    func chosen(_ column: Int, on page: OBSPage) -> String? {
        let names = deskNames(column, on: page)
        if let name = obsDesk.choices[page]?.names[column], names.contains(name) { return name }
        return names.first
    }

    private enum Motion {
        case by(Int), toEnd(Int)

        init?(_ command: Command) {
            switch command {
            case .up: self = .by(-1)
            case .down: self = .by(1)
            case .pageUp: self = .by(-10)
            case .pageDown: self = .by(10)
            case .top: self = .toEnd(-1)
            case .bottom: self = .toEnd(1)
            default: return nil
            }
        }
    }

    private mutating func move(_ motion: Motion) {
        let page = obsDesk.page
        let column = obsDesk.choices[page]?.column ?? 0
        let names = deskNames(column, on: page)
        guard !names.isEmpty else { return }
        let place = chosen(column, on: page).flatMap { names.firstIndex(of: $0) } ?? 0
        let wanted =
            switch motion {
            case .by(let step): place + step
            case .toEnd(let end): end < 0 ? 0 : names.count - 1
            }
        choose(names[max(0, min(wanted, names.count - 1))], in: column, on: page)
    }

    /// What is chosen further right belonged to what was chosen before.
    mutating func choose(_ name: String, in column: Int, on page: OBSPage) {
        var choice = obsDesk.choices[page] ?? OBSDesk.Choice()
        if choice.names[column] != name { choice.names = choice.names.filter { $0.key < column } }
        choice.names[column] = name
        obsDesk.choices[page] = choice
    }

    /// On the mixer the strips lie side by side, elsewhere the columns do.
    private mutating func moveSideways(by step: Int) {
        let page = obsDesk.page
        guard page != .mixer else { return move(.by(step)) }
        var choice = obsDesk.choices[page] ?? OBSDesk.Choice()
        let wanted = max(0, min(choice.column + step, page.columns - 1))
        guard wanted < choice.column || !deskNames(wanted, on: page).isEmpty else { return }
        choice.column = wanted
        obsDesk.choices[page] = choice
    }
}

extension OBSPage {
    /// How many lists stand side by side in which something can be chosen.
    var columns: Int {
        switch self {
        case .mixer, .media, .transitions, .outputs: 1
        case .scenes, .settings: 2
        case .filters: 3
        }
    }
}

import Civil

extension Mirror {
    mutating func change(input name: String, _ change: (inout Input) -> Void) {
        if let place = inputPlaces[name] { change(&inputs[place]) }
    }

    mutating func foldMedia(_ event: OBSEvent, at now: Moment) {
        switch event {
        case .mediaRead(let input, var status):
            status.readAt = now
            media[input] = status
        case .mediaStarted(let input): move(input, to: .playing, at: now)
        case .mediaEnded(let input): move(input, to: .ended, at: now)
        default: break
        }
    }

    /// Only of a clip that is looked at; the next poll says where it stands.
    private mutating func move(_ input: String, to state: Wire.MediaState, at now: Moment) {
        guard let known = media[input] else { return }
        media[input] = MediaStatus(state: state, cursor: nil, duration: known.duration, readAt: now)
    }

    mutating func foldFilters(_ event: OBSEvent) {
        switch event {
        case .filtersListed(let source, let list): filters[source] = list.isEmpty ? nil : list
        case .filterCreated(let source, let filter):
            var list = filters[source] ?? []
            list.removeAll { $0.name == filter.name }
            list.insert(filter, at: min(max(0, filter.index), list.count))
            filters[source] = list.numbered
        case .filterRemoved(let source, let name):
            let list = (filters[source] ?? []).filter { $0.name != name }.numbered
            filters[source] = list.isEmpty ? nil : list
        case .filterRenamed(let source, let old, let new): change(filter: old, of: source) { $0.name = new }
        case .filterSwitched(let source, let name, let isOn): change(filter: name, of: source) { $0.isOn = isOn }
        case .filterSettings(let source, let name, let settings):
            // Of a filter whose settings nobody looked at they are not kept either.
            change(filter: name, of: source) { if $0.settings != nil { $0.settings = settings } }
        default: break
        }
    }

    private mutating func change(filter name: String, of source: String, _ change: (inout Filter) -> Void) {
        guard let place = filters[source]?.firstIndex(where: { $0.name == name }) else { return }
        filters[source]?[place].changed(by: change)
    }
}

extension Filter {
    fileprivate mutating func changed(by change: (inout Filter) -> Void) { change(&self) }
}

extension [Filter] {
    fileprivate var numbered: [Filter] {
        enumerated().map { index, filter in
            var filter = filter
            filter.index = index
            return filter
        }
    }
}

import OBSProtocol

/// What the stream meets at its other end.
public enum Ingest: Equatable, Sendable {
    case takes
    /// Nothing listens: the stream stops as soon as it has tried, without a reason.
    case dead
    /// The stream is live, and nothing ever leaves.
    case ghost
}

// What the platform's side and a person at OBS do, for which there is no request.
extension Studio {
    /// The platform hangs up; OBS tries again.
    ///
    /// - Parameter length: until it is there again; nil is never, and OBS gives up after three tries, 9.6 s.
    public mutating func loseIngest(for length: Int64?) {
        guard stream.phase == .active else { return }
        stream.phase = .reconnecting
        tell(.stream, "RECONNECTING", isActive: false)
        if let length {
            plan(.streamRecovers, after: length)
        } else {
            for wait: Int64 in [2000, 5000] { plan(.streamTriesAgain, after: wait) }
            plan(.outputStops(.stream), after: 9600)
        }
    }

    mutating func triesAgain() {
        if stream.phase == .reconnecting { tell(.stream, "RECONNECTING", isActive: false) }
    }

    /// Counters begin anew, as OBS's do.
    mutating func recovered() {
        guard stream.phase == .reconnecting else { return }
        stream.phase = .active
        stream.start = now
        tell(.stream, "RECONNECTED", isActive: true)
    }

    /// A plugin adds an output beside OBS's own; it starts and stops by its name alone, and no event tells of it.
    public mutating func addOutput(_ name: String) {
        if extraOutputs[name] == nil { extraOutputs[name] = StudioOutput() }
    }

    /// A person clicks on an item.
    public mutating func select(item: Int64, in scene: String) {
        guard let place = scenePlaces[scene], scenes[place].items.contains(where: { $0.id == item }) else { return }
        tell(
            "SceneItemSelected", Intent.sceneItems,
            ["sceneName": .string(scene), "sceneItemId": .integer(item)])
    }

    /// A plugin says something of its own.
    public mutating func tellVendor(_ vendor: String, _ type: String, _ data: JSON) {
        tell(
            "VendorEvent", Intent.vendors,
            ["vendorName": .string(vendor), "eventType": .string(type), "eventData": data])
    }

    /// Groups some items of a scene, as a person does; no request can.
    public mutating func group(_ sources: [String], as name: String, in scene: String) {
        guard let place = scenePlaces[scene], !hasSource(name) else { return }
        let items = scenes[place].items.filter { sources.contains($0.source) }
        guard !items.isEmpty else { return }
        var group = StudioScene(name: name)
        for item in items {
            _ = group.add(item.source, isEnabled: item.isEnabled)
            tellRemoved(item, from: scene)
        }
        scenes[place].items.removeAll { sources.contains($0.source) }
        groups.append(group)
        tell("SceneCreated", Intent.scenes, ["sceneName": .string(name), "isGroup": true])
        _ = add(name, to: .scene(place), isEnabled: true)
    }
}

import Civil

/// Something that is known no longer, and has to be read again.
enum Stale: Hashable, Sendable {
    case input(String)
    case items(String)
    case filters(String)
    case override(String)
    case canvases
    case outputs
    case transitions
    case preview
}

extension Stale {
    var requests: [Request] {
        switch self {
        case .input(let name): Part.Sound.allCases.map { $0.request(of: name) }
        case .items(let scene): [Request("GetSceneItemList", ["sceneName": .string(scene)])]
        case .filters(let source): Lookup.filters(source).requests
        case .override(let scene): [Request("GetSceneSceneTransitionOverride", ["sceneName": .string(scene)])]
        case .canvases: [Request("GetCanvasList")]
        case .outputs: Lookup.outputs.requests
        case .preview: [Request("GetCurrentPreviewScene")]
        case .transitions: [Request("GetSceneTransitionList"), Request("GetCurrentSceneTransition")]
        }
    }

    /// What the answers say, as if OBS had said it by itself.
    func events(_ answers: [Answer]) -> [OBSEvent] {
        guard let first = answers.first else { return [] }
        switch self {
        case .input(let name):
            return zip(Part.Sound.allCases, answers).compactMap { $0.event(of: name, $1.data) }
        case .items(let scene):
            return first.isDone ? [.itemsListed(scene: scene, SceneItem.list(first.data["sceneItems"]))] : []
        case .filters(let source):
            let list = Filter.list(first.data["filters"]).map(\.withoutSettings)
            return first.isDone ? [.filtersListed(source: source, list)] : []
        case .override(let scene):
            return first.isDone ? [.overrideRead(scene: scene, TransitionOverride(first.data))] : []
        case .canvases: return first.isDone ? [.canvasesListed(Canvas.list(first.data["canvases"]))] : []
        case .outputs: return first.isDone ? [.outputsListed(NamedOutput.list(first.data["outputs"]))] : []
        case .preview:
            return first.data["currentPreviewSceneName"].string.map { [.previewChanged($0)] } ?? []
        case .transitions:
            guard answers.count == 2 else { return [] }
            return [
                first.isDone ? .transitionsListed(Transition.list(first.data["transitions"])) : nil,
                answers[1].data["transitionName"].string.map { .currentTransitionChanged($0) },
                answers[1].data["transitionDuration"].milliseconds.map(OBSEvent.transitionDurationChanged),
            ].compactMap(\.self)
        }
    }
}

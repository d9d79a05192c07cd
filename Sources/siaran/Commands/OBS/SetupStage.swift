import Control
import OBSProtocol
import Shows

/// One OBS while it is set up.
struct SetupStage {
    private(set) var obs: OBSWait
    private let options: OBSOptions
    private let target: OBSTarget
    /// What an earlier set-up has marked, of what the plan needs.
    private(set) var made: Set<String> = []
    private var tags: UInt64 = 0

    init(_ options: OBSOptions) throws {
        self.options = options
        (obs, target) = try options.connect()
    }

    mutating func ask(_ command: OBSCommand) -> (outcome: Outcome, data: JSON) {
        tags += 1
        return obs.ask(command, tag: tags)
    }

    /// Loads or makes a collection, and waits until OBS has settled in it.
    mutating func enter(_ collection: String, isThere: Bool) throws {
        let command: OBSCommand =
            isThere
            ? .collection(collection)
            : .request("CreateSceneCollection", ["sceneCollectionName": .string(collection)])
        let (outcome, _) = ask(command)
        switch outcome {
        case .done, .linkLost, .timedOut: break
        case .refused, .notSent, .overtaken:
            throw OBSExit.refused.said("the collection \(collection): \(outcome.words)")
        }
        let isIn = obs.wait(seconds: max(options.timeout, 15)) {
            $0.link == .live && $0.isCurrent && $0.collection == collection
        }
        guard isIn else { throw OBSExit.unanswered.said("OBS has not settled in the collection \(collection)") }
    }

    /// Compares what is wanted with what OBS has, read from OBS now.
    mutating func plan(for cues: [Cue]) throws -> SetupPlan {
        // A new connection reads all of it anew.
        obs.stop()
        obs = try options.connect(to: target)
        let mirror = obs.mirror
        let kinds = ask(.request("GetInputKindList", ["unversioned": false])).data["inputKinds"].array ?? []
        made = []
        for name in mirror.scenes + mirror.inputs.map(\.name) {
            let (_, data) = ask(.request("GetSourcePrivateSettings", ["sourceName": .string(name)]))
            if SetupPlan.isMarked(data) { made.insert(name) }
        }
        return SetupPlan(of: cues, in: mirror, kinds: kinds.compactMap(\.string), made: made)
    }

    /// Makes what is to be made, one thing after the other, each with its mark in one message.
    /// - Returns: what could not be made, and why.
    mutating func make(_ plan: SetupPlan, origin: String) throws -> [String] {
        var failures: [String] = []
        for item in plan.creations {
            if let reason = obs.mirror.reasonNotToSetUp { throw OBSExit.refused.said("stopped: \(reason)") }
            let (outcome, _) = ask(.batch(item.requests(origin: origin), .haltOnFailure))
            if outcome != .done { failures.append("\(item.line): \(outcome.words)") }
        }
        return failures
    }
}

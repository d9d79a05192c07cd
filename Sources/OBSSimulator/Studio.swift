/// Everything a simulated OBS has and does, without a network: scenes, inputs, outputs and their states.
public struct Studio: Equatable, Sendable {
    public static var demo: Studio { Studio() }
    public static func large(inputs: Int, scenes: Int) -> Studio { Studio() }
    public static func with(sceneCount: Int) -> Studio { Studio() }
}

import Civil

/// How long a session waits for what. All were chosen against an OBS 29 that was measured; see the comments.
enum Timing {
    /// For the connection, the greeting and Identified, each.
    static let handshake: Milliseconds = 5000
    static let ping: Milliseconds = 1000
    /// After a ping without any sign of life it counts as missed: 1000 + 1000 + 800 is under 3 s.
    static let pong: Milliseconds = 800
    static let missedPings = 2
    /// A connection whose other end is gone for good is never told so; then only dialling anew helps.
    static let silence: Milliseconds = 30_000
    /// For one command, its waiting in line included.
    static let command: Milliseconds = 3000
    /// For a command that OBS carries out in its window, which a dialog may block.
    static let slowCommand: Milliseconds = 15_000
    /// For what is drawn or set up anew; on Windows a screenshot was seen to take 3 s.
    static let picture: Milliseconds = 5000
    /// From CurrentProfileChanging, if OBS never says …Changed.
    static let profileChange: Milliseconds = 15_000
    /// For reading; OBS answers 290 requests in 14 ms.
    static let reading: Milliseconds = 5000
    /// On top, for each request of a batch.
    static let readingEach: Milliseconds = 2
    static let firstRetry: Milliseconds = 500
    static let lastRetry: Milliseconds = 8000
    /// A link has to hold this long before its loss counts as the first.
    static let settled: Milliseconds = 5000
    /// After CurrentSceneCollectionChanged, for OBS to finish.
    static let collectionSettle: Milliseconds = 300
    static let collectionChange: Milliseconds = 15_000
    /// 58 inputs and 11 scenes were gone in a burst before ExitStarted came.
    static let removal: Milliseconds = 250
    static let removals: Milliseconds = 1000
    /// From the last scene's removal to ExitStarted: 350 ms were seen with clips to be closed.
    static let leaving: Milliseconds = 5000
    /// After the first event that made, removed or renamed something.
    static let recheck: Milliseconds = 1000
    /// OBS answers NotReady (207) while it loads.
    static let notReady: Milliseconds = 100
    /// Between the answer to a preview and the trigger: with 0 ms 2 of 40 aired the old scene, with 10 ms 0 of 120.
    static let previewSettle: Milliseconds = 30
    /// After studio mode went on: up to 20 ms every second take was lost.
    static let studioSettle: Milliseconds = 60
    /// On its way out of studio mode OBS names first the preview and then the program as what airs, within 1 ms.
    static let doubt: Milliseconds = 50
    /// In studio mode OBS starts no transition while one is under way, and says yes all the same; so a take waits for its
    /// end, or this long after it should have come.
    static let runningTransition: Milliseconds = 500
}

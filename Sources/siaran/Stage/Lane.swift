import Control

/// Where the loop's requests to the store go, to be done in order on another thread.
protocol Lane: AnyObject {
    func perform(_ effect: Effect)
    /// Looks for other seats' lines after a hint of some; cheap where there are none.
    func lookForNews()
    /// Reads other seats' lines whether or not there was a hint of any.
    func readNews()
    /// Something for idle times: keeps the write-ahead log short.
    func checkpoint()
    /// Hands the desks back, where there are any, and closes the file.
    func close(releasingDesks: Bool)
}

import Civil
import Control
import OBSProtocol
import Shows
import Terminal

extension World {
    /// Answers a request for a picture as the OBS of a room is: in a colour of the scene's own, darker towards the bottom.
    func takePicture(_ request: PictureRequest, in room: RoomID, _ answer: @escaping (PictureReport) -> Void) {
        guard let double = obs[room], double.isConnected else {
            return post(after: 1) { answer(PictureReport(request, .failed(reason: "OBS is not connected"))) }
        }
        double.pictures.append(request)
        guard double.temper != .mute else { return }
        post(after: double.latency) {
            let outcome: PictureReport.Outcome =
                double.temper == .obliging && double.scenes.contains(request.scene)
                ? .came(double.picture(of: request), bytes: []) : .failed(reason: "No source was found.")
            answer(PictureReport(request, outcome))
        }
    }
}

extension OBSDouble {
    /// Made once for each request: shows are long, and ask twice a second.
    func picture(of request: PictureRequest) -> Bitmap {
        if let picture = drawn[request] { return picture }
        let picture = Bitmap.simulated(of: request)
        drawn[request] = picture
        return picture
    }
}

extension Bitmap {
    /// A picture that is the same whenever the same is asked for.
    public static func simulated(of request: PictureRequest) -> Bitmap {
        let size = request.grain.pixels(of: request.cells)
        let base = request.scene.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) }
        let levels = [base >> 8 & 127, base >> 16 & 127, base & 127].map { 128 + Int($0) }
        let bytes = (0..<size.height).flatMap { row in
            (0..<size.width).flatMap { _ in levels.map { UInt8($0 * (2 * size.height - row) / (2 * size.height)) } }
        }
        return Bitmap(width: size.width, height: size.height, bytes: bytes)
            ?? Bitmap(width: 1, height: 1, bytes: [0, 0, 0])!
    }
}

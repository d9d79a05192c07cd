import Civil
import NIOCore
import NIOWebSocket
import OBSProtocol

// The ways an OBS goes away or wrong.
extension Host {
    func stop() {
        listener?.close(promise: nil)
        listener = nil
        dropConnections()
    }

    func closeAll(_ code: Int, _ reason: String) {
        for client in clients.values { client.close(code, reason) }
    }

    func deliver(_ delivery: Delivery) {
        self.delivery = delivery
        if case .scattered(_, let seed) = delivery { dice = Dice(seed: seed) }
    }

    func freeze() {
        isFrozen = true
        for client in clients.values { client.pause() }
        try? listener?.syncOptions?.setOption(.autoRead, value: false)
    }

    func thaw() {
        isFrozen = false
        try? listener?.syncOptions?.setOption(.autoRead, value: true)
        for client in clients.values { client.resume() }
        tellEvents()
    }

    func dropConnections() {
        for client in clients.values { client.drop() }
    }

    func quitGracefully() {
        studio.quit()
        tellEvents()
        listener?.close(promise: nil)
        listener = nil
        for client in clients.values { client.close(1001, "Server stopping.") }
    }

    func sendRaw(_ text: String) {
        for client in clients.values { client.sendRaw(text) }
    }

    func sendRaw(_ bytes: [UInt8]) {
        for client in clients.values { client.sendRaw(bytes) }
    }
}

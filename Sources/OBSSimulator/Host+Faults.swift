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

    func kickAll() {
        for client in clients.values { client.close(4011, "Your session has been invalidated.") }
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
}

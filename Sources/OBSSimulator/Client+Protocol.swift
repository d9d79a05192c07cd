import NIOCore
import OBSProtocol

// The operations of the protocol; a malformed message costs the connection, as it does with OBS.
extension Client {
    func handle(_ message: JSON) {
        guard message.object != nil else { return close(4002, "Your message is not an object.") }
        guard let operation = message["op"].int, [1, 3, 6, 8].contains(operation) else {
            return close(4006, "Unknown OpCode: \(message["op"].text)")
        }
        guard !message["d"].isNull else { return close(4003, "Your payload is missing data (`d`).") }
        guard message["d"].object != nil else { return close(4004, "Your payload's data is not an object.") }
        guard operation == 1 || mask != nil else {
            return close(4007, "You attempted to send a non-`Identify` message while not identified.")
        }
        if operation != 1, host.studio.isChanging {
            return host.asked(inWindow: self) { self.obey(operation, message) }
        }
        obey(operation, message)
    }

    private func obey(_ operation: Int64, _ message: JSON) {
        switch operation {
        case 1: identify(message["d"])
        case 3: reidentify(message["d"])
        case 6: request(message["d"])
        default: batch(message["d"])
        }
    }

    private func identify(_ data: JSON) {
        guard mask == nil else {
            return close(4008, "You are already Identified with the obs-websocket server.")
        }
        if let password = host.password {
            guard let proof = data["authentication"].string else {
                return close(
                    4009,
                    "Your payload's data is missing an `authentication` string, however authentication is required.")
            }
            guard proof == Authentication.proof(challenge, of: password) else {
                return close(4009, "Authentication failed.")
            }
        }
        guard !data["rpcVersion"].isNull else { return close(4003, "Your payload's data is missing an `rpcVersion`.") }
        guard let version = data["rpcVersion"].int else { return close(4004, "Your `rpcVersion` is not a number.") }
        guard version == 1 else {
            return close(4010, "Your requested RPC version is not supported by this server.")
        }
        guard let wanted = subscriptions(data, or: Intent.all) else { return }
        mask = wanted
        send(["op": 2, "d": ["negotiatedRpcVersion": 1]])
        host.watchClients()
    }

    private func reidentify(_ data: JSON) {
        guard let wanted = subscriptions(data, or: mask ?? Intent.all) else { return }
        mask = wanted
        send(["op": 2, "d": ["negotiatedRpcVersion": 1]])
        host.watchClients()
    }

    private func subscriptions(_ data: JSON, or other: Int64) -> Int64? {
        guard !data["eventSubscriptions"].isNull else { return other }
        guard let wanted = data["eventSubscriptions"].int, wanted >= 0 else {
            close(4004, "Your `eventSubscriptions` is not an unsigned number.")
            return nil
        }
        return wanted
    }

    private func request(_ data: JSON) {
        guard let type = data["requestType"].string else {
            return close(4003, "Your payload's data is missing a `requestType`.")
        }
        guard !data["requestId"].isNull else { return close(4003, "Your payload's data is missing a `requestId`.") }
        var response = answer(type, data["requestData"])
        response["requestId"] = data["requestId"]
        reply(["op": 7, "d": .object(response)], to: type)
        host.tellEvents()
    }

    /// The answer to one request, as responses and the results of batches hold it.
    func answer(_ type: String, _ data: JSON) -> [String: JSON] {
        let answer = host.answer(type, data)
        var status: [String: JSON] = ["result": .bool(answer.isDone), "code": .integer(Int64(answer.code))]
        if let comment = answer.comment { status["comment"] = .string(comment) }
        var response: [String: JSON] = ["requestType": .string(type), "requestStatus": .object(status)]
        guard var data = answer.data.object else { return response }
        if type == "GetStats" {
            data["webSocketSessionIncomingMessages"] = .integer(received)
            data["webSocketSessionOutgoingMessages"] = .integer(sent)
        }
        response["responseData"] = .object(data)
        return response
    }

    private func batch(_ data: JSON) {
        guard !data["requestId"].isNull else { return close(4003, "Your payload's data is missing a `requestId`.") }
        guard let requests = data["requests"].array else {
            return data["requests"].isNull
                ? close(4003, "Your payload's data is missing a `requests`.")
                : close(4004, "Your `requests` is not an array.")
        }
        let kind = data["executionType"].isNull ? 0 : data["executionType"].int ?? -1
        guard kind >= 0 else { return close(4004, "Your `executionType` is not an unsigned number.") }
        guard kind <= 2 else { return close(4005, "Your `executionType` has an invalid value.") }
        let batch = Batch(
            id: data["requestId"], requests: requests, frames: kind == 1,
            haltsOnFailure: data["haltOnFailure"].bool ?? false,
            variables: data["variables"].object ?? [:])
        go(on: batch)
    }

    /// Goes on with a batch until it is done or sleeps.
    private func go(on batch: Batch) {
        var batch = batch
        while let step = batch.next() {
            switch step {
            case .request(let type, let data):
                batch.take(answer(type, data))
                host.tellEvents()
            case .sleep(let milliseconds):
                let rest = batch
                host.loop.scheduleTask(in: .milliseconds(milliseconds)) { self.go(on: rest) }
                return
            }
        }
        reply(["op": 9, "d": ["requestId": batch.id, "results": .array(batch.results)]], to: "")
    }
}

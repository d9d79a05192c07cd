"""The least WebSocket client that speaks to OBS, and a tap that tells when what passed between OBS and another client."""
import base64
import hashlib
import json
import os
import socket
import struct
import threading
import time

now = time.perf_counter_ns


class Bare:
    """A bare client: identified, and nothing more."""

    def __init__(self, port, password):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n").encode())
        self.reader = self.socket.makefile("rb")
        while self.reader.readline().strip():
            pass
        hello = self.receive()["d"]
        identify = {"rpcVersion": 1, "eventSubscriptions": 0xFFF}
        if proof := hello.get("authentication"):
            secret = base64.b64encode(hashlib.sha256((password + proof["salt"]).encode()).digest()).decode()
            identify["authentication"] = base64.b64encode(
                hashlib.sha256((secret + proof["challenge"]).encode()).digest()).decode()
        self.send(1, identify)
        self.receive()

    def send(self, op, data):
        payload = json.dumps({"op": op, "d": data}).encode()
        mask = os.urandom(4)
        size = struct.pack("!B", 0x80 | len(payload)) if len(payload) < 126 else struct.pack("!BH", 0xFE, len(payload))
        self.socket.sendall(b"\x81" + size + mask + masked(payload, mask))

    def receive(self):
        """The next message of OBS."""
        while True:
            opcode, payload = read_frame(self.reader)
            # TCP_QUICKACK, against the 40 ms of a delayed acknowledgement
            self.socket.setsockopt(socket.IPPROTO_TCP, 12, 1)
            if opcode == 1:
                return json.loads(payload)

    def request(self, kind, **data):
        """What OBS answers."""
        self.send(6, {"requestType": kind, "requestId": "r", "requestData": data})
        while (message := self.receive())["op"] != 7 or message["d"]["requestId"] != "r":
            pass
        return message["d"].get("responseData")

    def switch(self, scene):
        """Milliseconds from asking for a scene to OBS's word that it is on air."""
        began = now()
        self.send(6, {"requestType": "SetCurrentProgramScene", "requestId": "s", "requestData": {"sceneName": scene}})
        while True:
            data = self.receive()["d"]
            if data.get("eventType") == "CurrentProgramSceneChanged" and data["eventData"]["sceneName"] == scene:
                return (now() - began) / 1e6

    def drain(self):
        """Forget what others caused since."""
        self.request("GetVersion")


class Tap:
    """Passes bytes between clients and OBS; `frames` holds (nanoseconds, from client?, payload) of each message."""

    def __init__(self, port):
        self.target, self.frames = port, []
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.server.accept()
            except OSError:
                return
            obs = socket.create_connection(("127.0.0.1", self.target))
            for end in (client, obs):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for source, sink, is_client in ((client, obs, True), (obs, client, False)):
                threading.Thread(target=self.pump, args=(source, sink, is_client), daemon=True).start()

    def pump(self, source, sink, is_client):
        """Pass bytes on at once, then look at them."""
        buffer, is_open = b"", False
        while True:
            try:
                data = source.recv(1 << 18)
                came = now()
                if not data:
                    return sink.shutdown(socket.SHUT_WR)
                source.setsockopt(socket.IPPROTO_TCP, 12, 1)
                sink.sendall(data)
            except OSError:
                return
            buffer += data
            if not is_open and b"\r\n\r\n" in buffer:
                is_open, buffer = True, buffer.partition(b"\r\n\r\n")[2]
            while is_open and (frame := cut_frame(buffer)):
                buffer, payload = frame
                self.frames.append((came, is_client, payload))

    def wait(self, mark, is_client, word, seconds=5):
        """When the first message with that word passed after `mark` messages; None if it never does."""
        patience = now() + seconds * 10**9
        while now() < patience:
            for came, side, payload in self.frames[mark:]:
                if side == is_client and word in payload:
                    return came
            time.sleep(0.0005)
        return None


def masked(payload, mask):
    return bytes(byte ^ mask[index % 4] for index, byte in enumerate(payload))


def read_frame(reader):
    first, second = reader.read(2)
    size = second & 127
    if size == 126:
        size, = struct.unpack("!H", reader.read(2))
    elif size == 127:
        size, = struct.unpack("!Q", reader.read(8))
    return first & 15, reader.read(size)


def cut_frame(buffer):
    """(rest, payload) of the first whole frame."""
    if len(buffer) < 2:
        return None
    size, at = buffer[1] & 127, 2
    if size >= 126:
        width = 2 if size == 126 else 8
        if len(buffer) < at + width:
            return None
        size, at = int.from_bytes(buffer[at:at + width], "big"), at + width
    mask = None
    if buffer[1] & 128:
        mask, at = buffer[at:at + 4], at + 4
    if len(buffer) < at + size:
        return None
    payload = buffer[at:at + size]
    return buffer[at + size:], masked(payload, mask) if mask else payload

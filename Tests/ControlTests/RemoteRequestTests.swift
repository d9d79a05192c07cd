import Civil
import Control
import Testing

@Suite("The lines of the socket") struct RemoteRequestTests {
    @Test(arguments: [
        (#"{"do":"rooms"}"#, RemoteRequest.rooms),
        (#"{"do":"take","room":"A"}"#, .act(RemoteAct(.take(expects: .anything, doubts: .refuse), in: "A"))),
        (
            #"{ "room": "A", "do": "take", "expects": "6.1", "anyway": true, "wait": true }"#,
            .act(RemoteAct(.take(expects: .cue("6.1"), doubts: .ignore), in: "A", answer: .whenConfirmed))
        ),
        (
            #"{"do":"take","room":"A","expects":null}"#,
            .act(RemoteAct(.take(expects: .nothing, doubts: .refuse), in: "A"))
        ),
        (
            #"{"do":"take","room":"A","expects":5,"wait":false}"#,
            .act(RemoteAct(.take(expects: .cue("5"), doubts: .refuse), in: "A"))
        ),
        (
            #"{"do":"panic","room":"A","sent":1700000000000}"#,
            .act(RemoteAct(.panic, in: "A", sent: Instant(milliseconds: 1_700_000_000_000)))
        ),
        (#"{"do":"pull","room":"A"}"#, .act(RemoteAct(.pull, in: "A"))),
        (#"{"do":"standby","room":"A","cue":"7"}"#, .act(RemoteAct(.standby("7"), in: "A"))),
        (#"{"do":"note","room":"A","text":"a\tb\u001b[2J "}"#, .act(RemoteAct(.note("a b [2J"), in: "A"))),
        (#"{"do":"message","room":"A","text":"smile"}"#, .act(RemoteAct(.message("smile"), in: "A"))),
        (#"{"do":"message","room":"A","text":null}"#, .act(RemoteAct(.message(""), in: "A"))),
    ])
    func `a request is read, and reads the same when it is written again`(line: String, request: RemoteRequest) throws {
        #expect(try RemoteRequest(text: line) == request)
        #expect(try RemoteRequest(text: request.text) == request)
    }

    @Test(arguments: [
        ("", "one JSON object"), ("take", "one JSON object"), ("[]", "one JSON object"), ("{}", "do is missing"),
        (#"{"do":"fly","room":"A"}"#, "“fly” is not known; there are: rooms, take, panic"),
        (#"{"do":"take"}"#, "room is missing"), (#"{"do":"take","room":""}"#, "room is empty"),
        (#"{"do":"take","room":["A"]}"#, "room is no text"),
        (#"{"do":"take","room":"A","expect":"5"}"#, "take knows no “expect”"),
        (#"{"do":"panic","room":"A","anyway":true}"#, "panic knows no “anyway”"),
        (#"{"do":"take","room":"A","anyway":"yes"}"#, "anyway is neither true nor false"),
        (#"{"do":"take","room":"A","sent":"now"}"#, "sent is no time"),
        (#"{"do":"take","room":"A","sent":-1}"#, "sent is no time"),
        (#"{"do":"standby","room":"A"}"#, "cue is missing"),
        (#"{"do":"note","room":"A","text":"\u0000 \n"}"#, "text is empty"),
        (#"{"do":"message","room":"A"}"#, "text is missing"),
        (#"{"do":"take","room":"0123456789012345678901234567890123456789x"}"#, "longer than 40"),
    ])
    func `what is no request is said`(line: String, why: String) {
        let error = #expect(throws: UnreadableRequest.self) { try RemoteRequest(text: line) }
        #expect(error?.reason.contains(why) == true)
    }

    @Test(arguments: [
        RemoteAnswer.done("AIR 6 “Flash” price"), .refused(reason: "too soon by 0,4 s"),
        .unreadable(reason: "a\nb"),
        .rooms(
            seat: "Rian",
            [
                RemoteRoom(
                    name: "A", desk: "Rian", isHere: true, isArmed: false, show: "Payday", run: "live",
                    onAir: RemoteCue(number: "5", title: "Serum"), standby: RemoteCue(number: "6", title: "Flash")),
                RemoteRoom(name: "B"),
            ]),
    ])
    func `an answer is one line and reads the same`(answer: RemoteAnswer) {
        #expect(!answer.text.contains("\n"))
        #expect(RemoteAnswer(text: answer.text) == answer)
    }

    @Test func `junk is no answer`() {
        for junk in ["", "{}", "[1]", "\u{0}", #"{"answer":"maybe"}"#] { #expect(RemoteAnswer(text: junk) == nil) }
    }
}

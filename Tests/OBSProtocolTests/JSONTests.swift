import OBSProtocol
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-7", "9223372036854775807", "0.5", "-1.25", "\"\"", "\"Host Cam\"", "[]", "{}",
        "[1,[2,[3]]]", #"{"a":1,"b":[null,"x"]}"#, #""tab \u0009 quote \" slash \\""#,
    ])
    func `what is read is written again`(text: String) throws {
        #expect(try JSON(text: text).text == text)
    }

    @Test func `a number that was written with a fraction of zero is an integer to who asks`() throws {
        #expect(try JSON(text: "3.0").int == 3)
        #expect(try JSON(text: "3").double == 3)
        #expect(try JSON(text: "3.5").int == nil)
    }
}

import Configuration
import Testing

@Suite struct SecretTests {
    @Test func `a secret shows as dots however it is printed`() {
        let secret = Secret("hunter2")
        var dumped = ""
        dump(PasswordSource.written(secret), to: &dumped)
        #expect("\(secret) \(String(reflecting: secret)) \(PasswordSource.written(secret)) \(dumped)".contains("•••"))
        #expect(
            !"\(secret) \(String(reflecting: secret)) \(PasswordSource.written(secret)) \(dumped)".contains("hunter"))
        #expect(secret.reveal() == "hunter2")
    }
}

import Crypto
import FoundationEssentials
import OBSProtocol

/// The password check of obs-websocket.
enum Authentication {
    /// 32 bytes of chance in base64, as challenge or salt.
    static func random() -> String {
        Data((0..<32).map { _ in UInt8.random(in: .min ... .max) }).base64EncodedString()
    }

    static func proof(_ challenge: Challenge, of password: String) -> String {
        challenge.proof(of: password) { text in
            Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
        }
    }
}

/// The clipboard of whoever sits at the terminal, by its own escape sequence (OSC 52): it reaches through ssh, and through
/// tmux where `set-clipboard` is on.
extension CursesTerminal {
    public func copy(_ text: String) {
        let letters = String(decoding: PictureEncoder.base64(Array(text.utf8)), as: UTF8.self)
        wire.write("\u{1B}]52;c;\(letters)\u{1B}\\")
    }
}

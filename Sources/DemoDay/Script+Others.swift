import Shows

extension Script {
    /// What a regular show does: greet, sell one product, answer, close.
    static func short(host: String, product: Cue.Product) -> Script {
        Script(parts: [
            (
                "OPENING",
                [
                    Line(
                        number: "1", title: "Starting soon", minutes: 5,
                        actions: #"scene "Starting Soon"; unmute "Music""#),
                    Line(
                        number: "2", title: "Welcome", minutes: 10,
                        actions: #"scene "Host Cam" with Fade 300ms; unmute "Mic"; mute "Music""#, host: host,
                        say: "sapa penonton, sebut produk hari ini"),
                ]
            ),
            (
                "PRODUCT",
                [
                    Line(
                        number: "3", title: product.name, minutes: 20,
                        actions:
                            "scene \"Product Close\" with Fade 300ms; text \"Banner\" \"\(product.name)\"; pin \(product.sku)",
                        host: host, product: product, say: "tunjukkan tekstur di punggung tangan",
                        never: #""menyembuhkan""#),
                    Line(
                        number: "4", title: "Q&A", minutes: 15, actions: #"scene "Close + Host" with Fade 300ms"#,
                        host: host),
                ]
            ),
            (
                "CLOSE",
                [
                    Line(
                        number: "5", title: "Last call", minutes: 8,
                        actions: #"scene "Price Card"; pin \#(product.sku)"#,
                        host: host, product: product, say: "sisa stok, lalu pamit"),
                    Line(
                        number: "6", title: "Ending", minutes: 2,
                        actions: #"scene "Ending" with Fade 500ms; mute "Mic""#),
                ]
            ),
        ])
    }

    /// Twelve hours in four shifts, each of three blocks and a break.
    static let marathon = Script(
        parts: ["Andra", "Kirana", "", "Nadia"].enumerated().map { index, host in
            (
                "SHIFT \(index + 1)",
                [
                    Line(
                        number: "\(index + 1)", title: "Block one: serum", minutes: 60,
                        actions: #"scene "Host Cam" with Fade 300ms; unmute "Mic"; pin S30"#, host: host,
                        product: .serum, say: "harga maraton hanya hari ini"),
                    Line(
                        number: "\(index + 1).1", title: "Block two: sunscreen", minutes: 60,
                        actions: #"scene "Product Close"; pin SUN50"#, host: host, product: .sunscreen),
                    Line(
                        number: "\(index + 1).2", title: "Games and wheel", minutes: 50,
                        actions: #"scene "Wheel" with Swipe; play "Bumper""#, host: host),
                    Line(
                        number: "\(index + 1).3", title: "Break, hand-over", minutes: 10,
                        actions: #"scene "BRB" with Fade 500ms; mute "Mic"; unmute "Music""#),
                ]
            )
        })
}

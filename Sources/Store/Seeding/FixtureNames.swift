import Shows

/// Invented names to make many rows of.
enum FixtureNames {
    static let series = [
        "Payday Glow", "Pagi Segar", "Cleanse Class", "Flash Malam", "Sunscreen Stories", "Toner Talk", "Sore Glow",
        "Late Night Serum", "Weekend Bundle", "Meet the Maker",
    ]
    static let themes = ["Serum Night", "Mini Kit", "Set Hemat", "Live Q&A", "Before / After", "Giveaway", "New In"]
    static let beats = ["Demo", "Texture", "Price", "Q&A", "Bundle", "Last call", "Review", "Giveaway"]
    static let skills = ["serum", "toner", "sunscreen", "closing", "flash sale", "games", "tutorial", "marathon"]
    static let products = [
        Cue.Product(sku: "S30", name: "Serum Rona 30 ml", stock: 120),
        Cue.Product(sku: "SET", name: "Toner + serum set", stock: 40),
        Cue.Product(sku: "MINI", name: "Mini kit", stock: 0),
        Cue.Product(sku: "T100", name: "Toner Embun 100 ml", stock: 210),
        Cue.Product(sku: "SUN50", name: "Sunscreen Teduh SPF 50", stock: 88),
    ]
    static let channels = [
        Channel(id: ChannelID(1), name: "TT", platform: "tiktok", account: "@lumirona.id"),
        Channel(id: ChannelID(2), name: "SH", platform: "shopee", account: "lumirona.official"),
    ]
    private static let given = [
        "Sari", "Mega", "Tio", "Rara", "Dina", "Bayu", "Putri", "Andra", "Kirana", "Yoga", "Nadia", "Fajar", "Laras",
        "Bima", "Ayu", "Reza", "Intan", "Gilang", "Wulan", "Dimas",
    ]
    private static let family = [
        "Wijaya", "Lestari", "Pratama", "Anggraini", "Saputra", "Maharani", "Nugroho", "Permata", "Hidayat", "Kusuma",
    ]

    /// Two hundred names, and again with a number.
    static func host(_ index: Int) -> String {
        let round = index / (given.count * family.count)
        let name = "\(given[index % given.count]) \(family[index / given.count % family.count])"
        return round == 0 ? name : "\(name) \(round + 1)"
    }

    /// A … Z, A1 … Z1, and so on.
    static func room(_ index: Int) -> String {
        let letter = UnicodeScalar(UInt8(65 + index % 26))
        return index < 26 ? "\(letter)" : "\(letter)\(index / 26)"
    }
}

import Shows

/// Recognises columns by their headers.
public struct ColumnNaming: Sendable {
    /// Words that mean a channel, in small letters, with the channel's name.
    private let channels: [String: String]

    /// - Parameter channels: those a column may be for; they go by name, platform and the usual short forms.
    public init(channels: [Channel]) {
        var words: [String: String] = [:]
        var platforms: [String: [String]] = [:]
        for channel in channels { platforms[channel.platform.lowercased(), default: []].append(channel.name) }
        for (platform, names) in platforms where names.count == 1 {
            for word in Self.words(for: platform) { words[word] = names[0] }
        }
        for channel in channels { words[HeaderText(channel.name).name] = channel.name }
        self.channels = words
    }

    private static func words(for platform: String) -> [String] {
        switch platform {
        case "tiktok": ["tiktok", "tik tok", "tt", "tts", "tiktok shop"]
        case "shopee": ["shopee", "sh", "shp", "spe"]
        case "tokopedia": ["tokopedia", "tokped", "toped"]
        case "lazada": ["lazada", "lzd", "laz"]
        default: [platform]
        }
    }

    /// The channel that a word means.
    func name(of channel: String) -> String? { channels[HeaderText(channel).name] }

    /// What a header means; nil where it is not known.
    public func field(for header: String) -> Field? {
        let text = HeaderText(header)
        for name in [text.name, text.nameWithoutUnit] {
            if let kind = FieldNames.kinds[name] { return field(kind, unit: text.unit) }
            if let field = ofChannel(name) { return field }
        }
        return nil
    }

    /// A channel in brackets: `Harga (TikTok)`.
    private func field(_ kind: Field.Kind, unit: String) -> Field {
        guard let channel = channels[HeaderText(unit).name], let kind = FieldNames.ofOffer(kind) else {
            return Field(kind)
        }
        return Field(kind, channel: channel)
    }

    /// `harga tiktok`, `TT price`: a name with a channel before or behind it.
    private func ofChannel(_ name: String) -> Field? {
        let words = name.split(separator: " ").map(String.init)
        for count in [2, 1] where words.count > count {
            let (head, tail) = (words.prefix(count), words.suffix(count))
            for (channel, rest) in [(tail, words.dropLast(count)), (head, words.dropFirst(count))] {
                guard let channel = channels[channel.joined(separator: " ")],
                    let kind = FieldNames.kinds[rest.joined(separator: " ")].flatMap(FieldNames.ofOffer)
                else { continue }
                return Field(kind, channel: channel)
            }
        }
        return nil
    }
}

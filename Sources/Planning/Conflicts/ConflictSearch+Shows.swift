import Civil
import Shows
import Staffing

extension ConflictSearch {
    /// Conflicts between shows: for one room, one OBS, one channel; and with what platforms allow.
    var ofShows: [Conflict] {
        let shows = rows.shows.values.filter(\.status.isInTheWay).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        return ofRooms(shows) + ofOBS(shows) + ofChannels(shows) + shows.flatMap(ofLength)
    }

    private func ofRooms(_ shows: [Show]) -> [Conflict] {
        overlaps(of: Dictionary(grouping: shows, by: \.room)) { room, first, second in
            Conflict(
                rule: .room, shows: [first.id, second.id], at: second.start,
                words: "room \(rows.name(of: room)) has \(title(first)) and \(title(second))")
        }
    }

    /// Rooms that share an OBS; two shows of one room are the room's conflict.
    private func ofOBS(_ shows: [Show]) -> [Conflict] {
        let shared = shows.filter { rules.obs[$0.room] != nil }
        return overlaps(of: Dictionary(grouping: shared) { rules.obs[$0.room] ?? "" }) { _, first, second in
            guard first.room != second.room else { return nil }
            return Conflict(
                rule: .obs, shows: [first.id, second.id], at: second.start,
                words: "rooms \(rows.name(of: first.room)) and \(rows.name(of: second.room)) share an OBS: "
                    + "\(title(first)) and \(title(second))")
        }
    }

    /// A channel carries one show at a time, and some platforms want time between two, or not too many a day.
    private func ofChannels(_ shows: [Show]) -> [Conflict] {
        var byChannel: [ChannelID: [Show]] = [:]
        for show in shows {
            for channel in Set(show.channels) { byChannel[channel, default: []].append(show) }
        }
        let twice = overlaps(of: byChannel) { channel, first, second in
            Conflict(
                rule: .channel, shows: [first.id, second.id], at: second.start,
                words: "\(name(of: channel)) carries \(title(first)) and \(title(second))")
        }
        return twice
            + byChannel.sorted { $0.key < $1.key }.flatMap { channel, shows in
                guard let limits = limits(of: channel) else { return [] as [Conflict] }
                return ofGaps(channel, shows, limits) + ofCount(channel, shows, limits)
            }
    }

    private func ofGaps(_ channel: ChannelID, _ shows: [Show], _ limits: PlatformLimits) -> [Conflict] {
        guard let gap = limits.gap else { return [] }
        return zip(shows, shows.dropFirst()).compactMap { first, second in
            guard second.start >= first.end, second.start < first.end + gap else { return nil }
            return Conflict(
                rule: .platformGap, shows: [first.id, second.id], at: second.start,
                words: "\(name(of: channel)) wants \(gap.count / 60_000) min between \(title(first)) "
                    + "and \(title(second))")
        }
    }

    private func ofCount(_ channel: ChannelID, _ shows: [Show], _ limits: PlatformLimits) -> [Conflict] {
        guard let most = limits.sessionsPerDay else { return [] }
        return Dictionary(grouping: shows) { zone.local(at: $0.start).date }.sorted { $0.key < $1.key }
            .compactMap { date, shows in
                guard shows.count > most else { return nil }
                return Conflict(
                    rule: .platformCount, shows: shows.map(\.id), at: shows[most].start,
                    words: "\(name(of: channel)) takes \(most) sessions a day: "
                        + "\(shows.count) on \(date.weekday.short) \(date.day) \(date.monthShort)")
            }
    }

    private func ofLength(_ show: Show) -> [Conflict] {
        let length = show.end - show.start
        return show.channels.compactMap { channel in
            guard let limits = limits(of: channel) else { return nil }
            if let longest = limits.longestSession, length > longest {
                return Conflict(
                    rule: .platformLength, shows: [show.id], at: show.start,
                    words: "\(name(of: channel)) ends a session after \(hours(longest)): \(title(show))")
            }
            if let shortest = limits.shortestSession, length < shortest {
                return Conflict(
                    rule: .platformLength, shows: [show.id], at: show.start,
                    words: "\(name(of: channel)) wants \(hours(shortest)) at least: \(title(show))")
            }
            return nil
        }
    }

    /// Pairs of shows of one thing that overlap; each list is by start.
    private func overlaps<Key: Comparable>(
        of shows: [Key: [Show]], _ conflict: (Key, Show, Show) -> Conflict?
    ) -> [Conflict] {
        var conflicts: [Conflict] = []
        for (key, shows) in shows.sorted(by: { $0.key < $1.key }) {
            for (place, first) in shows.enumerated() {
                for second in shows[(place + 1)...] {
                    guard second.start < first.end else { break }
                    if let found = conflict(key, first, second) { conflicts.append(found) }
                }
            }
        }
        return conflicts
    }

    private func limits(of channel: ChannelID) -> PlatformLimits? {
        rows.channels[channel].flatMap { rules.limits.platforms[$0.platform] }
    }

    private func name(of channel: ChannelID) -> String { rows.channels[channel]?.name ?? "a channel" }

    /// `13 h`, `30 min`, `1 h 30 min`.
    func hours(_ length: Milliseconds) -> String {
        let minutes = length.count / 60_000
        switch (minutes / 60, minutes % 60) {
        case (0, let rest): return "\(rest) min"
        case (let hours, 0): return "\(hours) h"
        case (let hours, let rest): return "\(hours) h \(rest) min"
        }
    }
}

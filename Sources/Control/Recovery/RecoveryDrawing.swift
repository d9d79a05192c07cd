import Civil
import OBSProtocol
import Shows
import Terminal

/// Draws a recovery: since when OBS is gone and what the platforms allow, then each step in words with what is and what
/// should be.
struct RecoveryDrawing {
    let room: ControlRoom
    let now: Moment

    func draw(_ overlay: RecoveryOverlay, in region: Region) {
        guard let studio = room.studio, let plan = room.recoveryPlan(of: studio, at: now) else { return }
        let steps = studio.restoring?.steps ?? plan.steps
        let size = Size(width: min(104, region.width - 4), height: min(max(1, steps.count) + 7, region.height - 2))
        let box = region.region(Rect(region.size).centred(size))
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(title: "Recovery", trailing: "room \(studio.room.name)", focused: true)
        inner.put(story(of: studio), column: 2, row: 0, width: inner.width - 3, style: .warning)
        let failure = failure(in: studio, steps)
        inner.put(failure, column: 2, row: 1, width: inner.width - 3, style: Style(.wrong, .normal, .bold))
        let body = inner.slice(rows: 2..<max(2, inner.height - 2))
        var window = ScrollWindow(count: steps.count, height: body.height)
        window.move(to: studio.restoring?.current ?? overlay.cursor)
        if steps.isEmpty {
            body.put("Nothing of this show is known that could be restored.", column: 2, row: 0, style: .dim)
        }
        for (row, index) in window.visible.enumerated() {
            draw(steps[index], at: index, overlay, studio, in: body.slice(rows: row..<row + 1))
        }
        let foot = foot(overlay, plan, studio)
        inner.put(foot.text, column: 2, row: inner.height - 1, width: inner.width - 3, style: foot.style)
    }

    /// What became of the last order to start one of the pushes.
    private func failure(in studio: Studio, _ steps: [RecoveryPlan.Step]) -> String {
        let failures = steps.compactMap { step -> String? in
            guard case .push(let route) = step.what else { return nil }
            return room.failedStart(by: route, in: studio, at: now).map { "\(route.words): \($0)" }
        }
        return failures.joined(separator: " · ")
    }

    private func draw(
        _ step: RecoveryPlan.Step, at index: Int, _ overlay: RecoveryOverlay, _ studio: Studio, in line: Region
    ) {
        let (mark, style) = mark(of: step, at: index, overlay, studio)
        line.put(mark, column: 2, row: 0, style: style)
        line.put(
            step.what.words, column: 4, row: 0, width: 29, style: step.isOpen ? Style(.text, .normal, .bold) : .dim)
        let words =
            step.obstacle ?? (step.isRight ? "is \(step.shouldBe)" : "\(step.isNow ?? "not known") → \(step.shouldBe)")
        line.put(words, column: 34, row: 0, width: line.width - 35, style: step.obstacle == nil ? style : .warning)
        guard index == overlay.cursor, studio.restoring == nil else { return }
        line.put("▸", column: 0, row: 0, style: .accent)
        line.tint(row: 0, columns: 0..<min(33, line.width), ground: .cursor)
    }

    private func mark(
        of step: RecoveryPlan.Step, at index: Int, _ overlay: RecoveryOverlay, _ studio: Studio
    ) -> (String, Style) {
        if let restoring = studio.restoring {
            if index < restoring.current { return ("✓", .good) }
            return index == restoring.current ? ("…", .pending) : ("·", .text)
        }
        if step.isRight { return ("✓", .dim) }
        if step.obstacle != nil { return ("!", .warning) }
        return overlay.leftOut.contains(step.what) ? ("–", .dim) : ("·", .text)
    }

    /// `OBS OFFLINE 00:41 · TT ends in 04:19`, or for how long it was gone.
    private func story(of studio: Studio) -> String {
        let lost = (studio.rundown?.show.channels ?? []).compactMap { channel -> String? in
            guard case .lost(let since, _) = studio.standing(of: channel, at: now) else { return nil }
            let name = room.name(of: channel)
            return room.graceText(of: channel, lostSince: since, at: now).map { "\(name) \($0)" } ?? "\(name) lost"
        }
        let obs: String =
            if let outage = studio.outage {
                "OBS OFFLINE \(now.elapsed(since: outage.began).countUpText)"
            } else if studio.isFound {
                "this seat has found the run in the journal"
            } else if let last = studio.outages.last, let ended = last.ended {
                "OBS was gone \(ended.elapsed(since: last.began).countUpText), back since \(clock(ended))"
            } else {
                "OBS has not been gone"
            }
        return ([obs] + lost).joined(separator: " · ")
    }

    private func clock(_ moment: Moment) -> String { room.setup.zone.local(at: moment.wall).time.secondsText }

    private func foot(_ overlay: RecoveryOverlay, _ plan: RecoveryPlan, _ studio: Studio) -> Table.Item {
        if let last = room.notices.last, last.weight == .refusal, now.elapsed(since: last.at) < Footer.freshness {
            return Table.Item(last.text, .warning)
        }
        if studio.restoring != nil {
            return Table.Item("runs: each step is confirmed by OBS before the next · Esc closes", .pending)
        }
        // No key is offered that would be refused.
        if let reason = room.reasonNotToRestore(in: studio) {
            return Table.Item("\(reason) · Esc closes this", studio.isInDryRun ? .dim : .warning)
        }
        let count = plan.open.count { !overlay.leftOut.contains($0.what) }
        guard count > 0 else { return Table.Item("nothing is left to restore · Esc closes", .good) }
        return Table.Item(
            "y RUNS \(count) \(count == 1 ? "step" : "steps"), each confirmed by OBS · x leaves one out · Esc closes",
            Style(.onAir, .normal, .bold))
    }
}

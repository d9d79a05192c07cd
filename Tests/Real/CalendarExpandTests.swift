import Foundation
import Testing

extension Real {
    /// `siaran calendar expand` as a script sees it.
    @Suite struct CalendarExpandTests {
        let home: Scratch

        init() throws { home = try Scratch() }

        /// The answer, as scripts read it.
        struct Answer: Decodable, Equatable {
            struct Occurrence: Decodable, Equatable {
                var local: String
                var instant: String?
            }
            var occurrences: [Occurrence]
            var complete: Bool
        }

        private func expand(_ arguments: [String]) async throws -> (Answer, notes: String) {
            let run = try await ShellRun.siaran(["calendar", "expand"] + arguments + ["--json"], home: home)
            #expect(run.status == 0)
            return (try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8)), run.errors)
        }

        @Test func `occurrences come with local time and instant, and a word on a start that does not match`()
            async throws
        {
            let (answer, notes) = try await expand([
                "--dtstart", "2026-11-01T20:00", "--tz", "Asia/Jakarta", "--rule", "FREQ=WEEKLY;BYDAY=MO,TH",
                "--exdate",
                "20261105T200000", "--rdate", "2026-11-06T12:00:30", "--limit", "3",
            ])
            #expect(
                answer
                    == Answer(
                        occurrences: [
                            .init(local: "2026-11-02T20:00:00", instant: "2026-11-02T13:00:00.000Z"),
                            .init(local: "2026-11-06T12:00:30", instant: "2026-11-06T05:00:30.000Z"),
                            .init(local: "2026-11-09T20:00:00", instant: "2026-11-09T13:00:00.000Z"),
                        ], complete: false))
            #expect(
                notes == """
                    Note: rule "FREQ=WEEKLY;BYDAY=MO,TH": DTSTART 2026-11-01T20:00:00 does not match it, and is no occurrence by it

                    """)
        }

        @Test func `whole days and floating times have no instant`() async throws {
            let (days, _) = try await expand([
                "--dtstart", "20261101", "--tz", "Asia/Jakarta", "--rule", "FREQ=DAILY;COUNT=1",
            ])
            #expect(days == Answer(occurrences: [.init(local: "2026-11-01", instant: nil)], complete: true))
            let (floating, _) = try await expand(["--dtstart", "20261101T200000"])
            #expect(
                floating == Answer(occurrences: [.init(local: "2026-11-01T20:00:00", instant: nil)], complete: true))
        }

        @Test func `a limit of none says whether there were any`() async throws {
            let some = ["--dtstart", "20261101", "--rule", "FREQ=DAILY", "--limit", "0"]
            #expect(try await expand(some).0 == Answer(occurrences: [], complete: false))
            let none = ["--dtstart", "20261101", "--rule", "FREQ=DAILY", "--before", "20261031", "--limit", "0"]
            #expect(try await expand(none).0 == Answer(occurrences: [], complete: true))
        }

        @Test func `without JSON it is a table for people`() async throws {
            let run = try await ShellRun.siaran(
                [
                    "calendar", "expand", "--dtstart", "2026-11-02T20:00", "--tz", "Europe/Berlin", "--rule",
                    "FREQ=MONTHLY;BYDAY=1MO", "--limit", "2",
                ], home: home)
            #expect(
                run.output == """
                    Mon  2 Nov 2026  20:00:00  CET  2026-11-02T19:00:00.000Z
                    Mon  7 Dec 2026  20:00:00  CET  2026-12-07T19:00:00.000Z
                    more follow; --limit shows more than 2

                    """)
        }

        @Test(arguments: [
            (["--dtstart", "soon"], "--dtstart: \"soon\" is no date or time; expected YYYY-MM-DD"),
            (["--dtstart", "20261101T200000Z"], "leave the offset out and name the zone, such as --tz UTC"),
            (["--dtstart", "20261101", "--rule", "FREQ=DAILY;RSCALE=HEBREW"], "RSCALE (RFC 7529) is not supported"),
            (
                ["--dtstart", "20261101", "--exdate", "20261101T200000"],
                "the series is of whole days; expected YYYY-MM-DD"
            ),
            (["--dtstart", "20261101T2000", "--rdate", "20261101"], "the series has times of day"),
            (["--dtstart", "20261101T2000", "--tz", "Asia/Jakata"], "did you mean Asia/Jakarta?"),
            (["--dtstart", "20261101", "--after", "20261301"], "--after: \"20261301\" is no date or time"),
        ])
        func `what cannot be read is said and answered with 2`(arguments: [String], says: String) async throws {
            let run = try await ShellRun.siaran(["calendar", "expand"] + arguments + ["--json"], home: home)
            #expect(run.status == 2)
            #expect(run.errors.contains(says))
            #expect(run.output == "")
        }
    }
}

import Foundation
import Testing

extension Real {
    /// Pictures in a real terminal that draws pixels.
    @Suite("Pictures in xterm") struct XtermPictureTests {
        @Test(.needsXterm) func `the program's picture is drawn in sixels, hidden by overlays, and gone at the end`()
            async throws
        {
            let home = try Scratch()
            let run = try await ShellRun.run(
                [Surroundings.python, Surroundings.folder + "/python/xterm_pictures.py", Self.binary], home: home)
            #expect(run.status == 0, "\(run)")
            #expect(run.output.split(separator: "\n").count { $0.hasPrefix("ok ") } == 7)
        }

        /// The xterm starts it from another folder.
        private static let binary = URL(fileURLWithPath: Surroundings.siaran).path
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips, visibly, where there is no xterm, or nothing to run it in.
    fileprivate static var needsXterm: Self {
        .enabled(
            if: ["xterm", "Xvfb", "xwd"].allSatisfy {
                FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
            } || Surroundings.nothingMayBeSkipped, "needs xterm, Xvfb and xwd: run script/test")
    }
}

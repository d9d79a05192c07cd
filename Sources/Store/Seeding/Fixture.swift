import Civil
import DemoDay

extension Store {
    /// A large database for measurements; the same arguments make the same rows.
    public static func makeFixture(
        path: String, shows: Int, hosts: Int, cues: Int, at moment: Moment
    ) throws(StoreTrouble) {}
}

import Configuration
import OBSProtocol
import Shows
import Testing

@Suite("Routes in the config") struct RouteSettingsTests {
    private func parse(_ text: String) throws(ConfigurationTroubles) -> Settings {
        try Settings.parse(text, file: "config.toml", environment: [:])
    }

    private func troubles(_ text: String) -> String {
        do throws(ConfigurationTroubles) { _ = try parse(text) } catch { return error.description }
        return ""
    }

    @Test func `a channel goes out by the main output unless the config says otherwise`() throws {
        let settings = try parse(
            """
            [rooms.A]
            [rooms.B.routes]
            TT = "camera"

            [channels.TT]
            [channels.SH]
            route = "output:shopee live"
            [channels.YT]
            route = "obs:relay"

            [links.relay]
            obs = "ws://10.0.0.7:4455"
            password = "secret"
            """)
        #expect(settings.routes.route(of: "TT", in: "A") == .main)
        #expect(settings.routes.route(of: "TT", in: "B") == .camera)
        #expect(settings.routes.route(of: "SH", in: "B") == .output("shopee live"))
        #expect(settings.routes.route(of: "YT", in: "A") == .relay("relay"))
        #expect(settings.routes.all(of: ["TT", "SH", "TT"], in: "A") == [.main, .output("shopee live")])
        #expect(settings.links.map(\.obs) == [OBSAddress(host: "10.0.0.7", port: 4455)])
        #expect(try settings.secret(ofLink: "relay", environment: [:])?.reveal() == "secret")
    }

    @Test(arguments: [
        (
            "[channels.TT]\nroute = \"outptu:shopee\"",
            "config.toml:2: key \"channels.TT.route\": is \"outptu:shopee\"; expected \"main\", \"output:NAME\", \"obs:LINK\", \"camera\" or \"manual\"; did you mean \"output:shopee\"?"
        ),
        (
            "[channels.TT]\nroute = \"camra\"",
            "config.toml:2: key \"channels.TT.route\": is \"camra\"; expected \"main\", \"output:NAME\", \"obs:LINK\", \"camera\" or \"manual\"; did you mean \"camera\"?"
        ),
        (
            "[channels.TT]\nroute = \"output:\"",
            "config.toml:2: key \"channels.TT.route\": is \"output:\"; expected \"main\", \"output:NAME\", \"obs:LINK\", \"camera\" or \"manual\""
        ),
        (
            "[channels.TT]\nroute = 1",
            "config.toml:2: key \"channels.TT.route\": is a whole number; expected \"main\", \"output:NAME\", \"obs:LINK\", \"camera\" or \"manual\""
        ),
        (
            "[channels.TT]\nroute = \"obs:relay\"",
            "config.toml:2: key \"channels.TT.route\": names the link \"relay\", which is not there; expected a [links.relay] table with its address"
        ),
        (
            "[channels.TT]\nroute = \"obs:rely\"\n[links.relay]",
            "config.toml:2: key \"channels.TT.route\": names the link \"rely\", which is not there; expected one of relay, or a [links.rely] table with its address; did you mean \"obs:relay\"?"
        ),
        (
            "[rooms.A]\n[rooms.A.routes]\nTTT = \"main\"\n[channels.TT]",
            "config.toml:3: key \"rooms.A.routes.TTT\": is no channel; expected one of TT, or a [channels.TTT] table; did you mean \"TT\"?"
        ),
        (
            "[links.relay]\nobs = \"http://x\"",
            "config.toml:2: key \"links.relay.obs\": is \"http://x\"; expected ws://HOST:PORT, such as \"ws://127.0.0.1:4455\""
        ),
    ]) func `what is wrong with a route is said with its line`(text: String, trouble: String) {
        #expect(troubles(text) == trouble)
    }

    @Test func `the forms of routes are read as they are written`() {
        for route in [Route.main, .camera, .manual, .output("a b"), .relay("r")] {
            #expect(Route(parsing: route.text) == route)
        }
        for text in ["", "Main", "output", "output: x", "obs:", "rtmp://x"] { #expect(Route(parsing: text) == nil) }
    }
}

extension Settings {
    /// A config file with every setting in it, explained and commented out: what it says is the defaults.
    public static let sample = """
        # Siaran's settings. Every line is optional; what is commented out shows the default or an example.
        # Keep this file to yourself (chmod 600) if it holds a password.

        # A name from the themes folder, or a path to a theme file.
        # theme = "dark"

        # What this seat is called on the other seats' screens; your user name by default.
        # seat = "Rian"

        # The zone that times of day are shown in; this machine's own by default.
        # time_zone = "Asia/Jakarta"

        # One table a room, named as the room is. A name with blanks goes in quotes: [rooms."Room A"].
        # [rooms.A]
        # obs = "ws://127.0.0.1:4455"
        #
        # Or a relay's address: "wss://relay.example/obs/a?token=…" (keep this file to yourself then, too). Its certificate is
        # checked against the authorities that this system trusts, or against those in a file of your own, by its place from
        # this one: ca="relay-ca.pem" (at a wss:// address alone).
        #
        # The password of OBS's WebSocket server: one of these three. SIARAN_OBS_PASSWORD_A (or SIARAN_OBS_PASSWORD,
        # for every room) in the environment comes before them.
        # password_file = "obs-password"      # a file that only you may read; relative to this file
        # password_env = "OBS_PASSWORD"       # the name of an environment variable
        # password = "…"                      # here in the file
        #
        # What the panic key does: the scene to go to, and the inputs to mute.
        # safe_scene = "Starting Soon"
        # panic_mutes = ["Mic", "Desktop Audio"]
        #
        # Scenes in which viewers see no host, besides the safe scene: platforms allow them for a while only.
        # static_scenes = ["Starting Soon", "Ending"]
        #
        # The scene that a show ends on: a row of the wrap-up airs it.
        # closing = "Ending"
        #
        # How often OBS is asked for its numbers, per second, 0.2 to 10.
        # stats_hz = 1
        #
        # How messages to OBS are written: "json", or "msgpack", which is smaller.
        # encoding = "json"
        #
        # Channels that go out by another route in this room than elsewhere.
        # [rooms.A.routes]
        # TT = "camera"

        # One table an account that shows go out on, named by the short form that the tally shows.
        # [channels.TT]
        # platform = "tiktok"
        # account = "@yourbrand"
        # route = "main"               # the stream output of the room's OBS, and the default
        # The other routes: "output:NAME", a second output of that OBS by its name there; "obs:LINK", the stream of another
        # OBS by its link below; "camera", OBS's virtual camera taken up by the platform's own studio; "manual", a person
        # who pushes from elsewhere.

        # One table an OBS that is no room's, by which channels go out; its password as a room's.
        # [links.relay]
        # obs = "ws://10.0.0.7:4455"
        # password_file = "relay-password"

        # What platforms allow of one live session, and the house of its hosts. They vary by country and by year.
        # [limits.tiktok]
        # shortest_session = "30m"
        # longest_session = "13h"      # the platform cuts the session then
        # gap = "10m"                  # between two sessions of one channel; none is published
        # sessions_a_day = 4           # that one channel may begin; none is published
        # grace = "5m"                 # how long it keeps a session without a picture; none is published: measure yours
        # [limits.shopee]
        # longest_static = "2m"        # a static screen without a host, before it counts as a violation
        # [limits.house]
        # host_stretch = "2h"          # on camera without a break

        # What people tick before a show, in place of the standard list; one table a row. `at` is the time before the
        # start, `for` is "show", "channel" or "host": one row in all, or one for each. The key, by which it is kept,
        # is made from the title where it is left out. The row whose key is "host" is the hosts' check-in.
        # [[preflight]]
        # title = "samples on set"
        # at = "-60m"
        # key = "samples"
        #
        # [[preflight]]
        # title = "vouchers"
        # at = "-30m"
        # for = "channel"
        #
        # [[preflight]]
        # title = "on set"
        # at = "-15m"
        # for = "host"
        # key = "host"

        # Campaign days and public holidays, in place of those below; one table each. `kind` is "campaign" or "holiday"; a
        # day of which `needs_show` is true and on which no show is planned is warned of. `on` is one or a list of:
        # "double dates" (1.1, 2.2, … 12.12); days of every month ("25", "25..31"); days of every year ("12-12",
        # "12-24..12-26"); dates ("2026-12-25", "2026-02-18..2026-03-19"). `siaran calendar days --sample` prints many.
        # [[days]]
        # name = "Double date"
        # on = "double dates"
        # needs_show = true
        #
        # [[days]]
        # name = "Payday"
        # on = "25..31"
        #
        # [[days]]
        # name = "Harbolnas"
        # on = "12-12"
        # needs_show = true
        #
        # What moves from year to year is yours to write: the dates here are examples, and the government's decree of
        # the year tells when Ramadan, Idul Fitri and the joint leave days are. Confirm each before you plan by it.
        # [[days]]
        # name = "Ramadan"
        # on = ["2026-02-19..2026-03-20", "2027-02-08..2027-03-09"]
        #
        # [[days]]
        # name = "Idul Fitri"
        # kind = "holiday"
        # on = ["2026-03-21..2026-03-22", "2027-03-10..2027-03-11"]

        # The pictures of OBS's scenes: "auto" draws what the terminal says it can, and half-blocks over ssh; or "kitty",
        # "sixel", "blocks", "ascii", "off". How many a second of one scene, 0.2 to 10.
        # [monitor]
        # graphics = "auto"
        # rate = 2

        # The keys of a command, by the command's name; an empty list takes its keys away.
        # [keys]
        # take = ["Space", "F12"]

        # [database]
        # path = "~/shows/siaran.sqlite"

        # trace, debug, info, notice, warning, error or critical.
        # [log]
        # level = "info"

        """
}

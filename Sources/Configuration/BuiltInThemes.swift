/// The themes of the themes folder as they were when this was built, for a program without that folder.
///
/// Written by script/embed-themes; a test compares it with the folder.
enum BuiltInThemes {
    static let all: [(name: String, text: String)] = [
        (
            "dark",
            """
            # Two greys for nearly everything; a colour only where something means something.
            name = "dark"

            [palette]
            night = "#16181d"
            slate = "#22262e"
            paper = "#d0d4dc"
            white = "#f4f6f9"
            ash = "#a0a6b2"
            smoke = "#6b717d"
            line = "#4e5562"
            red = "#ff7268"
            green = "#6fd08c"
            cyan = "#5fd0d8"
            orange = "#ffa657"
            yellow = "#e3c15f"
            pink = "#ff86cc"
            blue = "#8ec1ff"

            [roles]
            text = "paper"
            dim = "ash"
            faint = "smoke"
            frame = "line"
            frameFocused = { colour = "blue", bold = true }
            title = { colour = "white", bold = true }
            heading = { colour = "ash", bold = true }
            header = "white"
            onAir = { colour = "red", bold = true }
            standby = { colour = "green", bold = true }
            pending = { colour = "cyan", underline = true }
            overTime = { colour = "orange", bold = true }
            warning = "yellow"
            wrong = { colour = "pink", bold = true }
            good = "#9cc8a8"
            key = { colour = "blue", bold = true }
            accent = "blue"
            chart = "#7fa8d6"
            segmentCoral = "#e59a8f"
            segmentAmber = "#d4b072"
            segmentGreen = "#8fbf94"
            segmentTeal = "#74bdb8"
            segmentBlue = "#8fb0e0"
            segmentViolet = "#b9a3e0"

            [grounds]
            normal = "night"
            header = "slate"
            footer = "slate"
            cursor = "#2c3340"
            overlay = "#1e222a"
            field = "#2a303b"
            onAir = { colour = "#b3261e", text = "white", bold = true }
            standby = "#18321f"

            """
        ),
        (
            "light",
            """
            # For bright rooms: dark text on paper, colours dark enough to read.
            name = "light"

            [palette]
            paper = "#fbfaf7"
            cloud = "#ebe9e3"
            ink = "#24262b"
            black = "#0c0d0f"
            ash = "#535862"
            smoke = "#868b95"
            line = "#a2a6af"
            red = "#b3161b"
            green = "#11662f"
            cyan = "#0a5c67"
            orange = "#853e00"
            yellow = "#6b4a00"
            pink = "#9c1272"
            blue = "#1d4fa3"

            [roles]
            text = "ink"
            dim = "ash"
            faint = "smoke"
            frame = "line"
            frameFocused = { colour = "blue", bold = true }
            title = { colour = "black", bold = true }
            heading = { colour = "ash", bold = true }
            header = "black"
            onAir = { colour = "red", bold = true }
            standby = { colour = "green", bold = true }
            pending = { colour = "cyan", underline = true }
            overTime = { colour = "orange", bold = true }
            warning = "yellow"
            wrong = { colour = "pink", bold = true }
            good = "#285a3c"
            key = { colour = "blue", bold = true }
            accent = "blue"
            chart = "#35619a"
            segmentCoral = "#8a3a2c"
            segmentAmber = "#6f5000"
            segmentGreen = "#2f6140"
            segmentTeal = "#0f5f66"
            segmentBlue = "#2f5296"
            segmentViolet = "#5f3f99"

            [grounds]
            normal = "paper"
            header = "cloud"
            footer = "cloud"
            cursor = "#dfe7f5"
            overlay = "#f2f0ea"
            field = "#e9e6de"
            onAir = { colour = "red", text = "#ffffff", bold = true }
            standby = "#dcefe0"

            """
        ),
        (
            "high-contrast",
            """
            # Black and white with pure colours, each meaning also bold or underlined.
            name = "high-contrast"

            [palette]
            black = "#000000"
            white = "#ffffff"

            [roles]
            text = "white"
            dim = "#d0d0d0"
            faint = "#c4c4c4"
            frame = "#c4c4c4"
            frameFocused = { colour = "#ffff00", bold = true }
            title = { colour = "white", bold = true }
            heading = { colour = "white", bold = true }
            header = "white"
            onAir = { colour = "#ff9a92", bold = true, underline = true }
            standby = { colour = "#5cff8f", bold = true }
            pending = { colour = "#40e8ff", underline = true }
            overTime = { colour = "#ffb300", bold = true }
            warning = { colour = "#ffe94d", bold = true }
            wrong = { colour = "#ff9cf5", bold = true, underline = true }
            good = "#a8ffbe"
            key = { colour = "#ffff00", bold = true }
            accent = "#9cd3ff"
            chart = "white"
            segmentCoral = "#ffc2b8"
            segmentAmber = "#ffd98a"
            segmentGreen = "#b8ffc8"
            segmentTeal = "#9ff5ef"
            segmentBlue = "#bcd9ff"
            segmentViolet = "#e2c8ff"

            [grounds]
            normal = "black"
            header = "black"
            footer = "black"
            cursor = { colour = "white", text = "black", bold = true }
            overlay = "black"
            field = { colour = "#202020", underline = true }
            onAir = { colour = "#ff9a92", text = "black", bold = true }
            standby = "#002a12"

            """
        ),
        (
            "sixteen",
            """
            # For terminals of sixteen colours, and for people who have chosen theirs: the terminal's own palette, its own ground.
            name = "sixteen"

            [roles]
            text = "standard"
            dim = "standard"
            faint = "bright black"
            frame = "bright black"
            frameFocused = { colour = "bright blue", bold = true }
            title = { colour = "standard", bold = true }
            heading = { colour = "standard", bold = true }
            header = { colour = "standard", bold = true }
            onAir = { colour = "bright red", bold = true }
            standby = { colour = "bright green", bold = true }
            pending = { colour = "cyan", underline = true }
            overTime = { colour = "yellow", bold = true, underline = true }
            warning = "yellow"
            wrong = { colour = "bright magenta", bold = true }
            good = "green"
            key = { colour = "bright blue", bold = true }
            accent = "bright blue"
            chart = "blue"
            segmentCoral = "red"
            segmentAmber = "yellow"
            segmentGreen = "green"
            segmentTeal = "cyan"
            segmentBlue = "bright blue"
            segmentViolet = "magenta"

            [grounds]
            normal = "standard"
            header = "standard"
            footer = "standard"
            cursor = { colour = "standard", reverse = true }
            overlay = "standard"
            field = { colour = "standard", underline = true }
            onAir = { colour = "red", text = "bright white", bold = true }
            standby = { colour = "standard", bold = true }

            """
        ),
    ]
}

/// What a simulated source looks like: shapes over a ground, of any size that is asked for.
struct Picture: Equatable, Sendable {
    var width: Int
    var height: Int
    /// The colour at the top; it is darker towards the bottom.
    var ground: Colour
    /// Later ones lie over earlier ones.
    var shapes: [Shape] = []

    struct Colour: Equatable, Sendable {
        var red: UInt8
        var green: UInt8
        var blue: UInt8

        init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }

        /// As light as so many hundredths of it.
        func lit(_ percent: Int) -> Colour {
            let parts = [red, green, blue].map { UInt8(min(255, Int($0) * percent / 100)) }
            return Colour(parts[0], parts[1], parts[2])
        }
    }

    /// Places and sizes are thousandths of the picture's own width and height.
    struct Shape: Equatable, Sendable {
        var form: Form
        var x: Int
        var y: Int
        var width: Int
        var height: Int
        var colour: Colour

        enum Form: Equatable, Sendable {
            case rectangle
            case ellipse
            /// Letters of five dots by three, over the whole of its width.
            case text([UInt16])
        }

        /// Whether a point lies on it.
        func covers(_ left: Int, _ top: Int) -> Bool {
            let (across, down) = (left - x, top - y)
            guard across >= 0, down >= 0, across < width, down < height else { return false }
            switch form {
            case .rectangle: return true
            case .ellipse:
                let (a, b) = (2 * across - width, 2 * down - height)
                return a * a * height * height + b * b * width * width <= width * width * height * height
            case .text(let letters):
                // A letter is three dots and a gap.
                let dot = across * (letters.count * 4 - 1) / width
                guard dot % 4 < 3 else { return false }
                let row = down * 5 / height
                return letters[dot / 4] >> UInt16(14 - row * 3 - dot % 4) & 1 == 1
            }
        }
    }

    func colour(x: Int, y: Int) -> Colour {
        let left = (2 * x + 1) * 500 / width
        let top = (2 * y + 1) * 500 / height
        for shape in shapes.reversed() where shape.covers(left, top) { return shape.colour }
        return ground.lit(110 - top / 125 * 8)
    }
}

/// Plain memory without bounds checks outside debug builds, for the solver's loops; whoever makes one frees it.
struct Strip<Element: BitwiseCopyable>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating element: Element, count: Int) {
        base = .allocate(capacity: max(1, count))
        base.initialize(repeating: element, count: max(1, count))
        self.count = count
    }

    init(_ elements: some Collection<Element>) {
        count = elements.count
        base = .allocate(capacity: max(1, count))
        var index = 0
        for element in elements {
            (base + index).initialize(to: element)
            index += 1
        }
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    @inline(__always)
    subscript(index: Int32) -> Element {
        get { self[Int(index)] }
        nonmutating set { self[Int(index)] = newValue }
    }

    func copy(from other: Strip) { base.update(from: other.base, count: count) }

    func free() { base.deallocate() }
}

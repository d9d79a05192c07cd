// siaran-bound FILE.mps SECONDS: what no solution of a mixed integer program undercuts, proved by CBC.
//
// Prints a line each time more is known: `bound NUMBER`, `best NUMBER`, and at the end `optimal NUMBER`. Whoever started it
// may end it at any time: CBC looks at its limit seldom on large programs.
import CCbc
import Glibc

/// Prints what is new, at once: the reader waits at a pipe.
private func tell(_ word: String, _ value: Double) {
    guard value.isFinite, abs(value) < 1e17 else { return }
    print(word, value)
    fflush(nil)
}

/// What was told last; read and written by CBC's one thread.
nonisolated(unsafe) private var told = -Double.infinity

/// Called by CBC for each message it has. The message's own figures may be those of a part that a heuristic tries out, of
/// which nothing follows for the whole; so the model is asked.
private let listen: cbc_callback = { model, _, _, _, _, _, _, _ in
    guard let model, case let bound = Cbc_getBestPossibleObjValue(model), bound > told else { return }
    told = bound
    tell("bound", bound)
}

die_with_parent()
guard CommandLine.arguments.count == 3, let seconds = Double(CommandLine.arguments[2]), let model = Cbc_newModel()
else {
    print("usage: siaran-bound FILE.mps SECONDS")
    exit(64)
}
guard Cbc_readMps(model, CommandLine.arguments[1]) == 0 else {
    print("\(CommandLine.arguments[1]) cannot be read as MPS")
    exit(66)
}
for (name, value) in [("sec", "\(seconds)"), ("timeMode", "elapsed"), ("ratioGap", "0"), ("allowableGap", "0")] {
    Cbc_setParameter(model, name, value)
}
Cbc_registerCallBack(model, listen)
_ = Cbc_solve(model)
if Cbc_isProvenOptimal(model) != 0 {
    tell("optimal", Cbc_getObjValue(model))
} else {
    tell("bound", Cbc_getBestPossibleObjValue(model))
}
Cbc_deleteModel(model)

import Glibc

/// Sets the characters of the process to UTF-8: the user's locale where it is that, else C.UTF-8.
/// - Returns: the locale's name, and whether it is not the user's own.
func adoptUTF8Locale() throws(TerminalTrouble) -> (name: String, isReplaced: Bool) {
    // LC_CTYPE alone: the decimal point and sorting stay the program's own affair.
    if let name = setlocale(LC_CTYPE, ""), isUTF8 { return (String(cString: name), false) }
    if let name = setlocale(LC_CTYPE, "C.UTF-8"), isUTF8 { return (String(cString: name), true) }
    throw .noUTF8
}

private var isUTF8: Bool {
    guard let codeset = nl_langinfo(Int32(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
}

# Installs Debian packages that are missing, and says so. Source it; then `want…` as often as needed and `install_wanted` once.
# Without apt it says what to install instead.

wanted=()

# want PACKAGE TEST…: the package is wanted when the test command fails.
want() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || wanted+=("$package")
}

want_for_building() {
    command -v swift >/dev/null || stop "Swift 6.3 is missing: install it from https://swift.org/install and put it on the PATH."
    want libncurses-dev test -e /usr/include/curses.h
    want libsqlite3-dev test -e /usr/include/sqlite3.h
    want libminizip-dev test -e /usr/include/minizip/unzip.h
    want libexpat1-dev test -e /usr/include/expat.h
    want libjpeg62-turbo-dev test -e /usr/include/jpeglib.h
    want libsixel-dev test -e /usr/include/sixel/sixel.h
    want zlib1g-dev test -e /usr/include/zlib.h
}

want_for_testing() {
    want tmux command -v tmux
    want python3 command -v python3
    want openssl command -v openssl # makes the certificates of the tests' own relay
    want python3-venv python3 -c 'import ensurepip, venv'
}

want_real_obs() {
    want obs-studio command -v obs
    want ffmpeg command -v ffmpeg # receives what OBS streams
    want xvfb command -v Xvfb
    want xterm command -v xterm # draws sixels
    want x11-apps command -v xwd
}

# Fails when something stays missing; nothing wanted costs nothing.
install_wanted() {
    [ ${#wanted[@]} -gt 0 ] || return 0
    local packages=("${wanted[@]}")
    wanted=()
    if ! command -v apt-get >/dev/null; then
        say "This system has no apt. Install what Debian calls: ${packages[*]}"
        return 1
    fi
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "As root, run: apt-get install ${packages[*]}"
            return 1
        fi
        as_root=(sudo)
    fi
    say "Installing ${packages[*]} (apt-get${as_root:+, by sudo})"
    local log
    log=$(mktemp)
    if ! { apt_install || { "${as_root[@]}" apt-get update && apt_install; }; } </dev/null >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

# Part of install_wanted, whose `as_root` and `packages` it reads.
apt_install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}"
}

say() { echo "$*" >&2; }

stop() {
    say "$*"
    exit 1
}

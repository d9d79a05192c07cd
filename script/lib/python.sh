# Pythons of our own, with packages that are not ours. Source it, after packages.sh.

clients=(obsws-python==1.8.0 simpleobsws==1.4.3)

# Prints the path of one with two obs-websocket clients, made on first use under .build; fails, with a word, when PyPI is out of reach.
python_with_clients() {
    local venv=$PWD/.build/tools/venv
    if [ "$(cat "$venv/clients" 2>/dev/null)" != "${clients[*]}" ]; then
        say "Installing ${clients[*]} (pip, in .build/tools/venv)"
        python3 -m venv --clear "$venv" >&2 \
            && "$venv/bin/pip" install --quiet --disable-pip-version-check "${clients[@]}" >&2 || return 1
        echo "${clients[*]}" >"$venv/clients"
    fi
    echo "$venv/bin/python"
}

# The same for python-dateutil, in a place of its own, so that neither is made anew for the other.
python_with_dateutil() {
    local venv=$PWD/.build/tools/dateutil version=python-dateutil==2.9.0.post0
    if [ "$(cat "$venv/version" 2>/dev/null)" != "$version" ]; then
        say "Installing $version (pip, in .build/tools/dateutil)"
        python3 -m venv --clear "$venv" >&2 \
            && "$venv/bin/pip" install --quiet --disable-pip-version-check "$version" >&2 || return 1
        echo "$version" >"$venv/version"
    fi
    echo "$venv/bin/python"
}

# The same for OR-Tools, which the rosters are measured beside.
python_with_ortools() {
    local venv=$PWD/.build/tools/ortools version=ortools==9.15.6755
    if [ "$(cat "$venv/version" 2>/dev/null)" != "$version" ]; then
        say "Installing $version (pip, in .build/tools/ortools)"
        python3 -m venv --clear "$venv" >&2 \
            && "$venv/bin/pip" install --quiet --disable-pip-version-check "$version" >&2 || return 1
        echo "$version" >"$venv/version"
    fi
    echo "$venv/bin/python"
}

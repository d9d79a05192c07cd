# A Python of our own with two obs-websocket clients that are not ours. Source it, after packages.sh.

clients=(obsws-python==1.8.0 simpleobsws==1.4.3)

# Prints the path of that Python, made on first use under .build; fails, with a word, when PyPI is out of reach.
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

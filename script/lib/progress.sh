# Turns SwiftPM's output into one progress line. Source it.

# The linker's notes about functions that static binaries share with Foundation; nobody can act on them.
linker_notes='is dangerous, better use|in statically linked applications requires at runtime|: in function .*:$'

# What SwiftPM says between its steps.
chatter='^(Fetching|Fetched|Updating|Updated|Computing|Computed|Creating working copy|Working copy of|Building for) '

# Reads SwiftPM's output and writes to stderr: the step as one line that overwrites itself (without a terminal, every
# hundredth step), and everything else as it comes.
show_progress() {
    local line step=0 began=$SECONDS
    while IFS= read -r line; do
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\ (.*) ]]; then
            if [ -t 2 ]; then
                printf '\r\e[K[%s/%s] %.60s' "${BASH_REMATCH[@]:1}" >&2
            elif ((BASH_REMATCH[1] / 100 > step)); then
                step=$((BASH_REMATCH[1] / 100))
                echo "[${BASH_REMATCH[1]}/${BASH_REMATCH[2]}] after $((SECONDS - began)) s" >&2
            fi
        elif [[ ! $line =~ $linker_notes && ! $line =~ $chatter ]]; then
            [ ! -t 2 ] || printf '\r\e[K' >&2
            echo "$line" >&2
        fi
    done
}

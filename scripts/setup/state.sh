# What scripts/kit and scripts/setup/install both know: where the set-up is and
# whether it is finished. Read by them with "."; they set $root first.
# shellcheck shell=sh

# shellcheck disable=SC2154 # set by the script that reads this one
venv=$root/.venv

# packages STAGE: the system packages that scripts/setup/packages names for it
packages() {
    while read -r stage names; do
        case $stage:$1 in build:* | test:test) printf '%s\n' "$names" ;; esac
    done <"$root/scripts/setup/packages"
}

# Where the set-up is and for which Python: paths and versions are written into it.
place() {
    printf '%s ' "$root"
    "$venv/bin/python" -I -S -c 'import sys; print(*sys.version_info[:2])' 2>/dev/null
}

# by_name: what other programs find by name in the installed program; a change is installed anew
by_name() {
    while read -r line; do
        case $line in 'peerkit = '*) printf '%s\n' "$line" ;; esac
    done <"$root/pyproject.toml"
}

# key STAGE: one line that changes when anything changes that the stage depends on
key() {
    { place; packages "$1"; cat "$root/requirements/$1.txt"; by_name; } | sha256sum
}

# ready STAGE: whether it was set up to its end, for this place and these versions
ready() {
    [ -f "$venv/.peerkit-setup-$1" ] && [ "$(key "$1")" = "$(cat "$venv/.peerkit-setup-$1")" ]
}

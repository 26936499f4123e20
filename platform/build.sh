# shellcheck shell=bash
# What platform/run, tests/run and .ci/run share: installing and building. Sourced; sets $root.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# packages_of SECTION…: the names that platform/packages gives there.
packages_of() {
    awk -v wanted=" $* " '
        /^\[/ { section = substr($1, 2, length($1) - 2); next }
        /^[^#]/ && index(wanted, " " section " ") { print $1 }' "$root/platform/packages" | sort -u
}

# install_missing SECTION…: calls apt only when something is missing.
install_missing() {
    local wanted installed missing as_root=()
    wanted=$(packages_of "$@")
    # shellcheck disable=SC2086 # a list of names
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
        sed -n 's/^installed //p' | sort -u) || true
    mapfile -t missing < <(comm -23 <(echo "$wanted") <(echo "$installed"))
    [ ${#missing[@]} -gt 0 ] || return 0

    if ! command -v apt-get >/dev/null; then
        echo "This needs Debian 12 or later; missing are: ${missing[*]}" >&2
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Missing are Debian packages. As root: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing with apt: ${missing[*]}" >&2
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# build PRESET [TARGET]: all targets without one. Shows its progress the first time; later it says
# nothing when there is nothing to do.
build() {
    local preset=$1 target=${2:-all}
    local folder=$root/build/$preset
    if [ ! -f "$folder/build.ninja" ]; then
        cmake -S "$root" --preset "$preset" --log-level=WARNING >&2
    fi
    if [ -f "$folder/built-$target" ]; then
        ninja -C "$folder" --quiet "$target" | sed '/^ninja: no work to do/d' >&2
    else
        echo "Building into build/$preset; the first time takes some minutes." >&2
        ninja -C "$folder" "$target" >&2 && touch "$folder/built-$target"
    fi
}

# shellcheck shell=bash
# What deploy/run and deploy/test share: system packages, Python environment, speech models.
# Sourced, not run. Every stage prints one line; what it wrote is shown only if it failed.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
python=/usr/bin/python3 # never PATH's: the bindings of braille and AT-SPI exist only for this one
stage_log="$(mktemp)"
trap 'rm -f "$stage_log"' EXIT

# A developer's own Python settings must not leak into the environment or the kiosk.
unset PYTHONPATH PYTHONHOME PIP_USER PIP_TARGET PIP_PREFIX PIP_REQUIRE_VIRTUALENV
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore
# Debian's C.UTF-8 needs no package, and the default of a bare root cannot print Kazakh.
export LC_ALL=C.UTF-8

# stage NAME COMMAND…: runs the command, prints "NAME  ok (seconds)" or what went wrong.
stage() {
    local name="$1" started=$SECONDS status=0 job
    shift
    set -m # a process group of its own, so that a signal to us ends all of it
    "$@" >"$stage_log" 2>&1 </dev/null 9>&- & # 9: a server that a package starts must not lock us
    job=$!
    set +m
    # shellcheck disable=SC2064 # the group's number is meant as it is now
    trap "kill -TERM -- -$job 2>/dev/null; exit 143" INT TERM HUP
    if [ -t 2 ]; then
        while kill -0 "$job" 2>/dev/null; do
            printf '\r%-12s %3d s' "$name" $((SECONDS - started)) >&2
            sleep 0.2
        done
        printf '\r\033[K' >&2
    fi
    wait "$job" || status=$?
    trap - INT TERM HUP
    if [ "$status" -eq 0 ]; then
        printf '%-12s ok (%d s)\n' "$name" $((SECONDS - started))
    else
        printf '%-12s FAILED (%d s)\n' "$name" $((SECONDS - started)) >&2
        tail -n 200 "$stage_log" >&2
    fi
    return "$status"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -- "$@"; fi
}

# wanted_packages: one line of alternatives for each package of deploy/packages.
wanted_packages() {
    sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$root/deploy/packages"
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# missing_packages: those lines of which no alternative is installed.
missing_packages() {
    local line name
    wanted_packages | while read -r line; do
        for name in ${line//|/ }; do
            is_installed "$name" && continue 2
        done
        echo "$line"
    done
}

install_packages() {
    local missing line name names=()
    missing="$(missing_packages)"
    [ -n "$missing" ] || return 0
    as_root apt-get update -qq
    for line in $missing; do
        for name in ${line//|/ }; do
            # "show" fails for a name that this Debian does not have, or has only as an alias
            if apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then
                names+=("$name")
                continue 2
            fi
        done
        echo "this Debian has no package ${line//|/ or }; Debian 12 and 13 are supported" >&2
        return 1
    done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
        -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "${names[@]}"
}

# The environment is made again only when something it was made from has changed.
environment_origin() {
    echo "$root"
    "$python" --version
    sha256sum <"$root/requirements.lock"
    sha256sum <"$root/deploy/build.lock"
}

make_environment() {
    local venv="$root/.venv" origin project
    origin="$(environment_origin)"
    if [ "$(cat "$venv/dauys-origin" 2>/dev/null)" != "$origin" ]; then
        rm -rf "$venv"
        "$python" -m venv "$venv"
        "$venv/bin/pip" install -q --require-hashes -r "$root/deploy/build.lock"
        "$venv/bin/pip" install -q --require-hashes --no-build-isolation \
            -r "$root/requirements.lock"
        echo "$origin" >"$venv/dauys-origin" # last, so that an interrupted run starts afresh
    fi
    project="$(sha256sum <"$root/pyproject.toml")" # a new console script needs a new install
    if [ "$(cat "$venv/dauys-project" 2>/dev/null)" != "$project" ]; then
        "$venv/bin/pip" install -q --no-deps --no-build-isolation --editable "$root"
        echo "$project" >"$venv/dauys-project"
    fi
}

# prepare: everything between a fresh machine and the first command of the project.
prepare() {
    exec 9<"$root/deploy/prepare.sh" # two runs at once would make the environment twice
    flock 9
    if [ "$(id -u)" -ne 0 ] && [ -n "$(missing_packages)" ]; then
        if ! command -v sudo >/dev/null; then
            echo "system packages are missing and there is no sudo; install them as root:" >&2
            missing_packages >&2
            return 1
        fi
        sudo true # a password is asked for here, where it can be seen
    fi
    stage packages install_packages
    stage environment make_environment
    stage models "$root/.venv/bin/dauys-models" fetch
    exec 9<&-
}

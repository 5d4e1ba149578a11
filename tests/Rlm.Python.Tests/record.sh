#!/usr/bin/env bash
# Records what CPython 3.13 prints for the case files, so that the tests themselves need no Python.
#
#   tests/Rlm.Python.Tests/record.sh              every case
#   tests/Rlm.Python.Tests/record.sh NAME...      only these (without .py)
#
# NAME.out holds standard output. Where a case ends with an exit code other than 0, NAME.err holds "exit code N" in its first line
# and standard error after it. A case runs under two hash seeds: one that prints differently is refused, as it shows nothing.
# Warnings are off, as they depend on more than the program. PYTHON names the interpreter (default: python3).
set -uo pipefail
export LC_ALL=C.UTF-8 TZ=UTC PYTHONUTF8=1 PYTHONDONTWRITEBYTECODE=1
python=${PYTHON:-python3}

case "$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')" in
    3.13) ;;
    *) echo "$python is not CPython 3.13 (set PYTHON)"; exit 2 ;;
esac

cd "$(dirname "$0")/Cases" || exit 2
here=$(pwd -P)/
prefix=$("$python" -c 'import sys; print(sys.prefix)')
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# run NAME SEED: leaves out, err and code in the scratch folder; this machine's path is taken out of file names.
run() {
    (cd "$here" && PYTHONHASHSEED=$2 timeout 60 "$python" -s -P -W ignore "$1.py" < /dev/null) > "$scratch/out.$2" 2> "$scratch/err.$2"
    echo $? > "$scratch/code.$2"
    sed -i "s|$here||g" "$scratch/out.$2" "$scratch/err.$2"
}

refused=0 recorded=0
if [ $# -eq 0 ]; then set -- $(ls *.py | sed 's/\.py$//'); fi
for name in "$@"; do
    run "$name" 0
    run "$name" 7
    if ! cmp -s "$scratch/out.0" "$scratch/out.7" || ! cmp -s "$scratch/err.0" "$scratch/err.7"; then
        echo "$name: prints differently under another hash seed"
        refused=$((refused + 1))
        continue
    fi
    if grep -qF "$prefix" "$scratch/out.0" "$scratch/err.0"; then
        echo "$name: prints a path of this machine"
        refused=$((refused + 1))
        continue
    fi
    cp "$scratch/out.0" "$name.out"
    code=$(cat "$scratch/code.0")
    if [ "$code" -eq 0 ]; then
        [ -s "$scratch/err.0" ] && { echo "$name: writes to standard error"; cat "$scratch/err.0"; refused=$((refused + 1)); }
        rm -f "$name.err"
    else
        { echo "exit code $code"; cat "$scratch/err.0"; } > "$name.err"
    fi
    recorded=$((recorded + 1))
done
echo "$recorded recorded, $refused refused"
[ "$refused" -eq 0 ]

#!/usr/bin/env bash
# Whole processes: kh415 beside its peers, in the same minutes, as ratios.
#
#   ./mvnw -q package -DskipTests && src/bench/run.sh [ROUNDS [UNITS]]
#
# Five rounds and 1.000 units if nothing else is said. In each round each command runs once, one after the other, so that what else the
# machine does hits all alike; medians are shown. "cpu" is user and system time of the process and its children, "wall" what one waits
# for. Ratios are of cpu: to the Python peer, which reads the returns of all months as kh415 does, and to the floor, which only inflates
# the .xlsx among them. Peers that are not there are named and left out:
#
#   PYTHON     the Python that has openpyxl (python3); PyYAML is used if it is there
#   NODE_PATH  the folder in which node finds SheetJS, the module xlsx
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export LC_ALL=C.UTF-8 PYTHONWARNINGS=ignore
TIMEFORMAT='%U %S %R'

rounds=${1:-5}
units=${2:-1000}
python=${PYTHON:-python3}
launcher=$PWD/target/kh415
jar=$PWD/target/kh415.jar
bench=$PWD/src/bench
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
# Those of the launcher, so that the Java peers start as fast as they can.
flags=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
pages=/sys/kernel/mm/transparent_hugepage/enabled
if [[ -r $pages && $(< "$pages") != *'[never]'* ]]; then flags+=(-XX:+UseTransparentHugePages); fi

if [[ ! -f $jar ]]; then
    echo "There is no $jar: ./mvnw -q package -DskipTests" >&2
    exit 64
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# --- the commands; each with an optional one that comes before it and is not measured

forget() { rm -rf "$ws/cache" "$ws/history" "$ws/out"; }
report() { "$@" report "$ws" --period "$period" --as-of "${period%-*}-12-31" --plan "$ws/targets.yaml"; }

before_first() { forget; }
first() { report "$launcher"; }
repeated() { report "$launcher"; }
before_plain() { forget; }
plain() { report "$java" -jar "$jar"; }
peer() { peer_with; }
peer_month() { peer_with --only; }
peer_with() { "$python" "$bench/peer.py" "$ws" "$period" "$work/peer.xlsx" --plan "$ws/targets.yaml" "$@"; }
sheetjs() { node "$bench/sheetjs.js" "$ws/returns"; }
poi() {
    # Without the log of kh415, which is among the same libraries.
    "$java" "${flags[@]}" -Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory \
        -cp "$work/classes:$(< "$work/libraries")" vn.congdoan.kh415.bench.PlainPoi "$ws/returns"
}
floor() { "$java" "${flags[@]}" -cp "$work/classes" vn.congdoan.kh415.bench.Floor "$ws/returns"; }
empty() { "$java" "${flags[@]}" -version; }
help() { "$launcher" --help; }

declare -A title=(
    [first]='kh415, first run'
    [repeated]='kh415, run again'
    [plain]='kh415 by `java -jar`, first run'
    [peer]='Python peer'
    [peer_month]='Python peer, that month alone'
    [sheetjs]='SheetJS, opens the .xlsx'
    [poi]='plain POI, opens the .xlsx'
    [floor]='floor, inflates the .xlsx'
    [empty]='an empty JVM'
    [help]='`kh415 --help`'
)
order=(first repeated plain peer peer_month sheetjs poi floor empty help)

# --- which of them are there

declare -A absent=()
if ! "$python" -c 'import openpyxl' 2> /dev/null; then
    absent[peer]="$python has no openpyxl"
    absent[peer_month]=${absent[peer]}
fi
if ! node -e 'require.resolve("xlsx")' 2> /dev/null; then
    absent[sheetjs]='there is no node with the module xlsx'
fi
compile() { "$javac" -d "$work/classes" "$@" 2> "$work/javac"; }
if ! compile "$bench/java/vn/congdoan/kh415/bench/Floor.java"; then
    absent[floor]='there is no javac, or it failed'
    absent[poi]=${absent[floor]}
# The whole of POI: in the jar is only what kh415 reaches.
elif ! ./mvnw -B -q dependency:build-classpath -Dmdep.outputFile="$work/libraries" > /dev/null \
    || ! compile -cp "$work/classes:$(< "$work/libraries")" "$bench/java/vn/congdoan/kh415/bench/PlainPoi.java"; then
    absent[poi]='its libraries could not be had, or it did not compile'
fi

# --- measuring

median() { sort -g | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# Runs one command once; appends "cpu wall" to its file. What it says last is kept, for how much it read.
once() {
    local name=$1
    if declare -F "before_$name" > /dev/null; then
        "before_$name"
    fi
    if ! { time "$name" > "$work/said-$name" 2> "$work/error-$name"; } 2> "$work/time"; then
        absent[$name]="it failed: $(tail -n 1 "$work/error-$name")"
        return
    fi
    awk '{ print $1 + $2, $3 }' "$work/time" >> "$work/taken-$name"
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else printf "–" }'; }

# Measures all commands on the workspace and prints their table.
table() {
    local name cpu wall base_peer=0 base_floor=0
    rm -f "$work"/taken-*
    for ((round = 0; round < rounds; round++)); do
        for name in "${order[@]}"; do
            if [[ -z ${absent[$name]:-} ]]; then
                once "$name"
            fi
        done
    done
    if [[ -z ${absent[peer]:-} ]]; then base_peer=$(cut -d ' ' -f 1 "$work/taken-peer" | median); fi
    if [[ -z ${absent[floor]:-} ]]; then base_floor=$(cut -d ' ' -f 1 "$work/taken-floor" | median); fi
    printf '\n%s\n\n' "$1"
    echo '| whole process | cpu s | wall s | × Python peer | × floor |'
    echo '|---|---|---|---|---|'
    for name in "${order[@]}"; do
        if [[ -n ${absent[$name]:-} ]]; then
            echo "| ${title[$name]} | not measured: ${absent[$name]} | | | |"
            continue
        fi
        cpu=$(cut -d ' ' -f 1 "$work/taken-$name" | median)
        wall=$(cut -d ' ' -f 2 "$work/taken-$name" | median)
        printf '| %s | %.2f | %.2f | %s | %s |\n' "${title[$name]}" "$cpu" "$wall" \
            "$(ratio "$cpu" "$base_peer")" "$(ratio "$cpu" "$base_floor")"
    done
    echo
    for name in peer sheetjs poi floor; do
        if [[ -z ${absent[$name]:-} ]]; then
            echo "${title[$name]}: $(tail -n 1 "$work/said-$name")."
        fi
    done
}

KH415_LAUNCHER=prepare "$launcher"

ws=$work/samples
mkdir "$ws"
cp -R samples/returns samples/units.csv samples/assigned.csv targets.yaml "$ws"
period=2023-06
table "samples: $(find "$ws/returns" -type f | wc -l) files of $(ls "$ws/returns" | wc -l) months, $rounds rounds"

ws=$work/demo
"$launcher" demo "$ws" --units "$units" --months 1 --seed 1 --quiet
period=$(ls "$ws/returns" | tail -n 1)
# One month alone is all there is.
absent[peer_month]='there is one month'
table "demo --units $units --months 1 --seed 1: $(find "$ws/returns" -type f | wc -l) files, $rounds rounds"

#!/bin/sh
# Tries the packages as a user would, after ./mvnw -Pdist package: run by hand, because it takes minutes. On Debian or its kin.
#
#   src/dist/check.sh           the .tar.gz where there is no Java, as another user, from a strange folder; the .zip as far as can be
#                               told without Windows; and as root, the .deb: installed, run, removed
#   src/dist/check.sh --twice   builds once more, too, and compares the bytes
set -eu
cd "$(dirname "$0")/../.."
target=$PWD/target
tar=$(ls "$target"/kh415-*-linux-*.tar.gz)
zip=$(ls "$target"/kh415-*-windows.zip)
deb=$(ls "$target"/kh415_*.deb)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
chmod 755 "$work"

say() { printf '%s\n' "$*"; }
fail() {
    say "FAILED: $*" >&2
    exit 1
}

# Somebody else where that is possible, with no Java on the path, no home and no locale.
alone() {
    as=
    if [ "$(id -u)" = 0 ]; then as='setpriv --reuid=65534 --regid=65534 --clear-groups'; fi
    # shellcheck disable=SC2086 # several words
    env -i PATH="$bare" $as "$@"
}

# A path without Java: its tools are linked, so that nothing else of the machine is found.
bare=$work/tools
mkdir "$bare"
for tool in sh env setpriv locale readlink find head wc ls cat cksum mkdir mv rm tr; do
    ln -s "$(command -v $tool)" "$bare/$tool" 2> /dev/null || :
done

say "Sizes:"
du -h --apparent-size "$tar" "$zip" "$deb" "$target/kh415.jar"

say "Modules: those that the jar needs are in the runtime"
has=" $("$target/dist/runtime/bin/java" --list-modules | sed 's/@.*//' | tr '\n' ' ') "
for module in $(jdeps --multi-release 17 --ignore-missing-deps --print-module-deps "$target/kh415.jar" | tr ',' ' ') jdk.charsets; do
    case $has in *" $module "*) ;; *) fail "$module is missing" ;; esac
done

say "The .tar.gz, from a strange folder, in a program folder that cannot be written to, and in one that can"
place="$work/Công đoàn 'số' \"1\" 100%p (ký)"
mkdir "$place"
tar -xzf "$tar" -C "$place" --no-same-owner
program=$(ls -d "$place"/kh415-*)
cp -R "$program/samples" "$program/targets.yaml" "$place"
if [ "$(id -u)" = 0 ]; then chown -R 65534:65534 "$place/samples"; fi
printf '%s\r\n' '# hàng tháng' report 'samples' --period 2023-06 --as-of 2023-07-05 --quiet > "$place/tháng.txt"
try() {
    out="$place/samples/out"
    rm -rf "$out"
    (cd "$place" && alone "$1" "@tháng.txt") > "$work/said" 2>&1 || fail "exit code $?: $(cat "$work/said")"
    if [ -s "$work/said" ]; then fail "it was not quiet: $(cat "$work/said")"; fi
    [ -s "$out/2023-06/KH415-2023-06.xlsx" ] || fail "no workbook"
    sha256sum < "$out/2023-06/KH415-2023-06.xlsx"
}
if [ "$(id -u)" = 0 ]; then chmod -R a-w "$program"; fi
first=$(try "$program/kh415")
if [ "$(id -u)" = 0 ]; then
    ls "$program"/*.jsa 2> /dev/null && fail "it wrote where it must not"
    chmod -R u+w "$program"
    chown -R 65534:65534 "$program"
fi
# Java takes no archive of classes from a path with a percent sign.
mv "$place" "$work/Công đoàn 'số' \"1\" (ký)"
program=$(ls -d "$work"/Công*/kh415-*)
place=${program%/*}
[ "$(try "$program/kh415")" = "$first" ] || fail "another workbook"
ls "$program"/kh415-*.jsa > /dev/null || fail "no archive of classes was made"
[ "$(try "$program/kh415")" = "$first" ] || fail "another workbook with the archive of classes"
(cd "$place" && alone "$program/kh415" verify samples/out/2023-06/KH415-2023-06.xlsx > "$work/said" 2>&1) || fail "verify: $(cat "$work/said")"
for file in LICENSE THIRD-PARTY.txt kh415-sbom.json cai-dat.md runtime/legal/java.base/LICENSE; do
    [ -s "$program/$file" ] || fail "$file is missing"
done

say "Manual and completion"
bash -n "$program/share/kh415.bash"
completed=$(bash -c '. "$1"; COMP_WORDS=(kh415 report --per); COMP_CWORD=2; COMP_LINE="kh415 report --per"; COMP_POINT=18; _complete_kh415; printf "%s " "${COMPREPLY[@]}"' - "$program/share/kh415.bash")
[ "$completed" = "--period " ] || fail "bash completes to: $completed"
if command -v zsh > /dev/null; then zsh -n "$program/share/_kh415"; else say "  (no zsh here)"; fi
if command -v man > /dev/null; then
    for page in kh415.1 vi/kh415.1; do
        LC_ALL=C.UTF-8 man -l "$program/share/$page" > "$work/said" 2>&1
        grep -q -- '--annotate' "$work/said" || fail "man shows nothing of $page"
    done
else say "  (no man here)"; fi

say "The .zip"
mkdir "$work/zip"
(cd "$work/zip" && jar -xf "$zip")
for file in kh415.cmd make-runtime.cmd README.txt cai-dat.md; do
    file=$(ls "$work"/zip/kh415-*/$file)
    [ "$(tr -cd '\n' < "$file" | wc -c)" = "$(tr -cd '\r' < "$file" | wc -c)" ] || fail "lines of $file do not end as Windows has them"
done
grep -q 'add-modules java.base,' "$work"/zip/kh415-*/make-runtime.cmd || fail "make-runtime.cmd names no modules"
cmp "$work"/zip/kh415-*/kh415.jar "$program/kh415.jar"

if [ "$(id -u)" = 0 ] && command -v dpkg > /dev/null; then
    say "The .deb: install, run, install over it, remove"
    dpkg -s kh415 > /dev/null 2>&1 && fail "kh415 is installed here; remove it first"
    dpkg -i "$deb" > "$work/said" 2>&1 || fail "$(cat "$work/said")"
    [ -z "$(dpkg -V kh415)" ] || fail "$(dpkg -V kh415)"
    ls /usr/lib/kh415/kh415-*.jsa > /dev/null || fail "no archive of classes was made"
    [ "$(try /usr/bin/kh415)" = "$first" ] || fail "another workbook"
    dpkg -i "$deb" > "$work/said" 2>&1 || fail "$(cat "$work/said")"
    [ "$(ls /usr/lib/kh415/kh415-*.jsa | wc -l)" = 1 ] || fail "archives of classes pile up"
    dpkg -r kh415 > "$work/said" 2>&1 || fail "$(cat "$work/said")"
    left=$(find /usr/lib/kh415 /usr/bin/kh415 /usr/share -path '*kh415*' 2> /dev/null || :)
    [ -z "$left" ] || fail "left behind: $left"
else
    say "(the .deb was not tried: that takes root and dpkg)"
fi

if [ "${1:-}" = --twice ]; then
    say "A second build gives the same bytes"
    sha256sum "$tar" "$zip" "$deb" > "$work/sums"
    ./mvnw -q -B -Pdist clean package -DskipTests
    sha256sum --quiet -c "$work/sums" || fail "a second build differs"
fi
say "All is well."

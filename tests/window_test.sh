#!/usr/bin/env bash
# The real window on a real X server: somebody new plays opa-wim to an ending by key presses, leaves the window alone while it should
# rest, closes it, and finds the talk in the records. Arguments: the programs wijkgesprek and wijk.
set -euo pipefail
window=$1 wijk=$2

home=$(mktemp -d)
server='' program=''
clean_up() {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$home"
}
trap clean_up EXIT

fail() {
    echo "FAILED: $*"
    [ ! -s "$home/errors" ] || cat "$home/errors"
    exit 1
}

# Xvfb chooses a free display and tells which.
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$home/display" 2>"$home/server" &
server=$!
for _ in $(seq 100); do
    [ ! -s "$home/display" ] || break
    sleep 0.1
done
[ -s "$home/display" ] || fail "Xvfb did not start: $(cat "$home/server")"
DISPLAY=:$(cat "$home/display")
export DISPLAY HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY

"$window" --frames "$home/frames" 2>"$home/errors" &
program=$!
id=''
for _ in $(seq 300); do
    id=$(xdotool search --onlyvisible --name '^Wijkgesprek$' 2>/dev/null | head -n 1) && [ -n "$id" ] && break
    kill -0 "$program" 2>/dev/null || fail "the window did not open"
    sleep 0.1
done
[ -n "$id" ] || fail "no window called Wijkgesprek"

press() {
    xdotool key --window "$id" "$1"
    sleep 0.5
}
sessions() {
    "$wijk" sessions list --json
}

# Without a window manager nobody gives the window the keyboard.
xdotool windowfocus --sync "$id"
sleep 2
xdotool type --window "$id" --delay 80 'felix'
press Return       # who are you; then home, where the keyboard is on stop 7
sleep 1
press Tab          # its exercises
press Tab          # practising together
press Tab          # its first scenario
press Return       # the briefing, where it is on the start
sleep 1
press Return
sleep 1
[ "$(sessions | tr -d ' \n')" != '[]' ] || fail "no talk began"

# 1 says the first reply, or is written in the field for own words, which Return leaves.
for _ in $(seq 30); do
    ! sessions | grep -q '"ended": "' || break
    press 1
    sleep 1.6      # the moment of waiting
    press Return
    sleep 1.6
done
sessions | grep -q '"ended": "' || fail "no ending was reached: $(sessions)"

# Let alone, a face lives for ten seconds; then nothing may be drawn.
sleep 21
# As the keyboard itself sends it: held keys are asked of the server, and a key sent to the window alone is not held there.
xdotool keydown ctrl key q keyup ctrl
for _ in $(seq 100); do
    kill -0 "$program" 2>/dev/null || break
    sleep 0.1
done
! kill -0 "$program" 2>/dev/null || fail "the window did not close"
wait "$program" || fail "the window ended with an error"
program=''

# Each line: when a frame was drawn, and how long after the last input.
awk '$2 > 1 { idle++ } END { exit idle == 0 }' "$home/frames" || fail "the face did not live after the last input"
awk '$2 > 12 && $2 < 20 { drawn++ } END { exit drawn > 0 }' "$home/frames" || fail "frames were drawn while nothing happened"
sessions | grep -q '"ended": "' || fail "the talk is not in the records"
echo "played to an ending, rested, closed, found again"

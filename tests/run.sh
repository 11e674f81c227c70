#!/usr/bin/env bash
# Runs everything that must hold before a change lands: build, format, tests.
# Ends with one line: N passed, N failed, N skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI=true
unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT

# Every test has a database of its own that is thrown away, so nothing has to survive a power loss: in memory a flush costs nothing.
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ] && [ "$(df --output=avail -k /dev/shm | tail -n 1)" -gt 4000000 ]; then
  export TMPDIR=/dev/shm
fi

step() { printf '\n== %s\n' "$*"; }

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK is missing: install the version that global.json names, then run this again." >&2
  exit 1
fi

# .NET reads Japanese text (half-width kana, full-width digits) by ICU; the simulator's page is tested in a real browser with real
# Japanese letters; the rich menu's picture is drawn again from its SVG. What several processes share is tested on real servers, with clocks that differ.
missing=()
ldconfig -p | grep libicuuc >/dev/null || missing+=(libicu72)
command -v chromium >/dev/null || missing+=(chromium)
command -v rsvg-convert >/dev/null || missing+=(librsvg2-bin)
command -v fc-list >/dev/null || missing+=(fontconfig)
fc-list 2>/dev/null | grep "Noto Sans CJK JP" >/dev/null || missing+=(fonts-noto-cjk)
find /usr/lib/postgresql -name postgres 2>/dev/null | grep -q bin || missing+=(postgresql)
command -v redis-server >/dev/null || missing+=(redis-server)
command -v faketime >/dev/null || missing+=(faketime)
if [ ${#missing[@]} -gt 0 ]; then
  step "Installing ${missing[*]}"
  apt-get update -qq && apt-get install -y -qq "${missing[@]}"
fi

step "Restore, by the lock files"
dotnet restore SessionBot.sln --locked-mode -v quiet

step "Build, with warnings as errors"
dotnet build SessionBot.sln -c Release --no-restore -v quiet -clp:NoSummary

step "Format"
dotnet format SessionBot.sln --no-restore --verify-no-changes

step "PostgreSQL and Redis of the tests' own"
work=$(mktemp -d)
servers=()
stop() {
  kill -INT "${servers[@]}" 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap stop EXIT
# Whoever runs PostgreSQL must be able to reach its folder.
chmod 755 "$work"

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)); (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}
wait_for() {
  local tries=1800
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || { echo "No answer: $*" >&2; cat "$work"/*.log >&2; exit 1; }
    sleep 0.1
  done
}

postgresql=$(free_port) redis=$(free_port)
# Its folder is thrown away, so nothing has to survive a power loss.
bash tests/servers/postgresql.sh "$work/postgresql" "$postgresql" fsync=off >"$work/postgresql.log" 2>&1 &
servers+=($!)
bash tests/servers/redis.sh "$work/redis" "$redis" >"$work/redis.log" 2>&1 &
servers+=($!)
wait_for pg_isready -h 127.0.0.1 -p "$postgresql"
wait_for redis-cli -p "$redis" ping
export SESSIONBOT_TEST_POSTGRESQL="Host=127.0.0.1;Port=$postgresql;Username=sessionbot;Database=postgres"
export SESSIONBOT_TEST_REDIS="127.0.0.1:$redis"

passed=0 failed=0 skipped=0
# One project after the other: the end-to-end tests start processes and want the machine to themselves.
run_tests() {
  local log="$work/tests.log" broke=0
  dotnet test "$@" -c Release --no-build --max-parallel-test-modules 1 --no-progress 2>&1 | tee "$log" || broke=1
  count() { grep -E "^ +$1: " "$log" | tail -n 1 | grep -oE '[0-9]+' || echo 0; }
  if [ "$broke" = 1 ] && [ "$(count failed)" = 0 ]; then
    echo "The test run broke before it could count; see above." >&2
    failed=$((failed + 1))
  fi
  passed=$((passed + $(count succeeded))) failed=$((failed + $(count failed))) skipped=$((skipped + $(count skipped)))
}

# The processes of the tests are what an operator would run: the published service, not the folder it was built in.
step "Publish"
dotnet publish src/SessionBot -c Release --no-build -v quiet -o "$work/service"
export SESSIONBOT_TEST_SERVICE="$work/service/SessionBot.dll"

step "Tests"
run_tests --solution SessionBot.sln

# What a browser shows is the same on both, and SQLite's own way cannot be seen here.
step "The conversations once more, on PostgreSQL"
SESSIONBOT_TEST_DATABASE=PostgreSql run_tests --project tests/SessionBot.Tests --filter-not-trait Needs=Browser Needs=Sqlite

printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]

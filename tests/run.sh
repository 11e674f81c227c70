#!/usr/bin/env bash
# Runs everything that must hold before a change lands: build, format, tests.
# Ends with one line: N passed, N failed, N skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI=true
unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT

step() { printf '\n== %s\n' "$*"; }

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK is missing: install the version that global.json names, then run this again." >&2
  exit 1
fi

# .NET reads Japanese text (half-width kana, full-width digits) by ICU; the simulator's page is tested in a real browser with real
# Japanese letters; the rich menu's picture is drawn again from its SVG.
missing=()
ldconfig -p | grep libicuuc >/dev/null || missing+=(libicu72)
command -v chromium >/dev/null || missing+=(chromium)
command -v rsvg-convert >/dev/null || missing+=(librsvg2-bin)
command -v fc-list >/dev/null || missing+=(fontconfig)
fc-list 2>/dev/null | grep "Noto Sans CJK JP" >/dev/null || missing+=(fonts-noto-cjk)
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

step "Tests"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
failed_run=0
# One project after the other: the end-to-end tests start processes and want the machine to themselves.
dotnet test --solution SessionBot.sln -c Release --no-build --max-parallel-test-modules 1 --no-progress 2>&1 | tee "$log" || failed_run=1

count() { grep -E "^ +$1: " "$log" | tail -n 1 | grep -oE '[0-9]+' || echo 0; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
if [ "$failed_run" = 1 ] && [ "$failed" = 0 ]; then
  echo "The test run broke before it could count; see above." >&2
  failed=1
fi

printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]

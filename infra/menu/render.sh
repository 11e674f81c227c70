#!/usr/bin/env bash
# Makes the rich menu's picture from its drawing. With arguments: another drawing, and where its picture goes.
set -euo pipefail
cd "$(dirname "$0")/../.."

menus=src/SessionBot/Menus
drawing=${1:-$menus/menu.svg}
picture=${2:-${drawing%.svg}.png}
most_bytes=1000000 # LINE's limit

if ! command -v rsvg-convert >/dev/null; then
  echo "rsvg-convert is missing: install librsvg2-bin, then run this again." >&2
  exit 2
fi
if ! fc-list 'Noto Sans CJK JP' | grep -q .; then
  echo "The font Noto Sans CJK JP is missing: install fonts-noto-cjk, then run this again." >&2
  exit 2
fi

rsvg-convert --format png --output "$picture" "$drawing"
bytes=$(wc -c <"$picture")
if [ "$bytes" -gt "$most_bytes" ]; then
  echo "$picture has $bytes bytes, and LINE takes $most_bytes: simplify $drawing." >&2
  exit 1
fi
echo "$picture: $bytes bytes"

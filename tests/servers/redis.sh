#!/usr/bin/env bash
# Runs a Redis server for tests in the foreground, until it is signalled: redis.sh FOLDER PORT
set -euo pipefail
folder=$1 port=$2
mkdir -p "$folder"
exec redis-server --port "$port" --bind 127.0.0.1 --dir "$folder" --save '' --appendonly no

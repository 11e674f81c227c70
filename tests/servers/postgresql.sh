#!/usr/bin/env bash
# Runs a PostgreSQL server for tests in the foreground, until it is signalled: postgresql.sh FOLDER PORT [SETTING=VALUE…]
# The superuser is sessionbot, without a password, from this machine alone.
set -euo pipefail
folder=$1 port=$2
shift 2
bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)
as=()
mkdir -p "$folder"
if [ "$(id -u)" = 0 ]; then
  # PostgreSQL refuses to run as root.
  chown postgres "$folder"
  as=(setpriv --reuid=postgres --regid=postgres --init-groups)
fi

cd "$folder"
if [ ! -e "$folder/data/PG_VERSION" ]; then
  "${as[@]}" "$bin/initdb" --pgdata="$folder/data" --username=sessionbot --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log"
fi

settings=()
for setting in "$@"; do
  settings+=(-c "$setting")
done
exec "${as[@]}" "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 "${settings[@]}"

'use strict';
// The durable store of the Node peers: the same promises as the service's inbox (WAL, synchronous=FULL, the event id as the key).
const Database = require('better-sqlite3');

module.exports = function open(file) {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE IF NOT EXISTS event (id TEXT PRIMARY KEY, payload BLOB NOT NULL) WITHOUT ROWID');
  const insert = db.prepare('INSERT INTO event (id, payload) VALUES (?, ?) ON CONFLICT (id) DO NOTHING');
  const insertAll = db.transaction(events => {
    for (const event of events) insert.run(event.webhookEventId, Buffer.from(JSON.stringify(event)));
  });
  let waiting = [];
  return {
    each: events => insertAll(events),
    // Whatever came in during one turn of the event loop is one transaction.
    together: events => new Promise((stored, failed) => {
      waiting.push({ events, stored, failed });
      if (waiting.length > 1) return;
      setImmediate(() => {
        const batch = waiting;
        waiting = [];
        try {
          insertAll(batch.flatMap(one => one.events));
          for (const one of batch) one.stored();
        } catch (fault) {
          for (const one of batch) one.failed(fault);
        }
      });
    }),
  };
};

'use strict';
// The official SDK's middleware on express. Arguments: the secret, the path, and ack | each | together.
const express = require('express');
const { middleware } = require('@line/bot-sdk');
const [secret, path, mode] = process.argv.slice(2);
const store = mode === 'ack' ? null : require('./store')(`${mode}.db`);
const app = express();
app.post(path, middleware({ channelSecret: secret }), async (request, response) => {
  if (store) await store[mode](request.body.events);
  response.sendStatus(200);
});
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));

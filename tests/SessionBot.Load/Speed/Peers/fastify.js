'use strict';
// Fastify without the SDK. Arguments: the secret and the path.
const { createHmac, timingSafeEqual } = require('node:crypto');
const [secret, path] = process.argv.slice(2);
const store = require('./store')('fastify.db');
const app = require('fastify')();
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => done(null, body));
app.post(path, async (request, reply) => {
  const expected = createHmac('sha256', secret).update(request.body).digest();
  const given = Buffer.from(request.headers['x-line-signature'] ?? '', 'base64');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return reply.code(401).send();
  await store.together(JSON.parse(request.body.toString()).events);
  return reply.code(200).send('');
});
app.listen({ port: 0, host: '127.0.0.1' }).then(address => console.log(address));

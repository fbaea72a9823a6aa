/** A bare POST: Express parses the body and waits until its bytes are durable in LMDB. No rule, no event, no audit, no repetition noticed. */
import express from 'express';
import { open } from 'lmdb';
import { serve } from '../harness/child.mjs';

// As the embedded store: a transaction is answered only after the flush.
const database = open({ path: process.argv[2], encoding: 'binary', overlappingSync: false });

const app = express();
app.use(express.json());
app.post('/v1/organisations', async (request, response) => {
  await database.put(request.body.uscc, Buffer.from(JSON.stringify(request.body)));
  response.json(request.body);
});
app.patch('/v1/*name', async (request, response) => {
  await database.put(request.params.name.join('/'), Buffer.from(JSON.stringify(request.body)));
  response.json(request.body);
});
app.get('/v1/organisations/:uscc', (request, response) => {
  response.type('json').send(database.get(request.params.uscc));
});
serve(app);

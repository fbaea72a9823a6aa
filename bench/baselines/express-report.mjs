/**
 * The least that taking in a report with a photo can be: Express, the photo decoded and written anew in two sizes, and one durable put of all
 * of it once the report comes. Nobody is asked who he is; no rule, no number, no event, no audit.
 */
import { randomUUID } from 'node:crypto';
import express from 'express';
import { open } from 'lmdb';
import sharp from 'sharp';
import { serve } from '../harness/child.mjs';

// As the embedded store: a transaction is answered only after the flush.
const database = open({ path: process.argv[2], overlappingSync: false });
/** As the city: one thread, no cache. */
sharp.concurrency(1);
sharp.cache(false);

const anew = (photo, side) =>
  sharp(photo).autoOrient().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 82 }).toBuffer();

/** Photos whose report has not come yet. */
const uploaded = new Map();
const app = express();
app.post('/v1/photos\\:upload', express.raw({ type: 'image/jpeg', limit: '10mb' }), async (request, response) => {
  const content = await anew(request.body, 2048);
  const name = `photos/${randomUUID()}`;
  uploaded.set(name, { content, thumbnail: await anew(content, 320) });
  response.json({ name, sizeBytes: content.length });
});
app.post('/v1/me/cases', express.json(), async (request, response) => {
  const name = `cases/${randomUUID()}`;
  const photos = request.body.photos.map((photo) => uploaded.get(photo));
  await database.put(name, { ...request.body, photos });
  for (const photo of request.body.photos) uploaded.delete(photo);
  response.json({ ...request.body, name });
});
serve(app);

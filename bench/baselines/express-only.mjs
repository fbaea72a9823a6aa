/** The least a start can cost: Express with one route. */
import express from 'express';
import { serve } from '../harness/child.mjs';

const app = express();
app.get('/v1/quarters', (_, response) => {
  response.json({ quarters: [] });
});
serve(app);

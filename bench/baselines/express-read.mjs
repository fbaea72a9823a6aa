/** The same documents from memory by Express alone: no permission, no territory, no store. */
import { readFileSync } from 'node:fs';
import express from 'express';
import { serve } from '../harness/child.mjs';

const documents = new Map(JSON.parse(readFileSync(process.argv[2], 'utf8')).map((document) => [document.name, document]));

const app = express();
app.get('/v1/*name', (request, response) => {
  response.json(documents.get(request.params.name.join('/')));
});
serve(app);

/** The same documents by Express in front of a stock gRPC service in the same process: the usual gateway, as its tutorials build it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { credentials, loadPackageDefinition, Server, ServerCredentials } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import express from 'express';
import { serve } from '../harness/child.mjs';

const definition = loadSync('heming/registry/v1/registry_service.proto', {
  includeDirs: [fileURLToPath(new URL('../../protos', import.meta.url))],
  longs: String,
  enums: String,
  defaults: true,
});
const { RegistryService } = loadPackageDefinition(definition).heming.registry.v1;

const timestamp = (text) => ({ seconds: Math.floor(Date.parse(text) / 1000), nanos: (Date.parse(text) % 1000) * 1e6 });
const isoText = ({ seconds, nanos }) => new Date(Number(seconds) * 1000 + (nanos ?? 0) / 1e6).toISOString();

const documents = new Map(
  JSON.parse(readFileSync(process.argv[2], 'utf8')).map((document) => [
    document.name,
    { ...document, createTime: timestamp(document.createTime), updateTime: timestamp(document.updateTime) },
  ]),
);

const server = new Server();
server.addService(RegistryService.service, {
  GetQuarter: ({ request }, answer) => answer(null, documents.get(request.name)),
});
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  const client = new RegistryService(`127.0.0.1:${port}`, credentials.createInsecure());
  const app = express();
  app.get('/v1/quarters/:code', (request, response) => {
    client.GetQuarter({ name: `quarters/${request.params.code}` }, (failure, quarter) => {
      if (failure) return void response.status(500).json({ message: failure.message });
      response.json({
        ...quarter,
        // A message that is absent is null to the loader, and no member at all in JSON.
        pendingCorrection: quarter.pendingCorrection ?? undefined,
        createTime: isoText(quarter.createTime),
        updateTime: isoText(quarter.updateTime),
      });
    });
  });
  serve(app);
});

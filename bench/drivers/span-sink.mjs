/** A collector that takes spans by OTLP (http/protobuf), counts them, and does nothing else with them. */
import { createServer } from 'node:http';
import { answer, ready } from '../harness/child.mjs';

/** Field numbers of the way to a span: ExportTraceServiceRequest, ResourceSpans, ScopeSpans. */
const WAY = [1, 2, 2];

let spans = 0;

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  spans += countOf(Buffer.concat(chunks), WAY);
  response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
});

answer({ spans: () => spans });
server.listen(0, '127.0.0.1', () => ready({ port: server.address().port }));

/** How many messages lie at the end of a way of length-delimited fields. */
function countOf(message, [number, ...rest]) {
  let count = 0;
  for (let at = 0; at < message.length;) {
    const [tag, start] = varintAt(message, at);
    const [value, next] = varintAt(message, start);
    const delimited = (tag & 7) === 2;
    const end = delimited ? next + value : next;
    if (delimited && tag >>> 3 === number) count += rest.length === 0 ? 1 : countOf(message.subarray(next, end), rest);
    at = end;
  }
  return count;
}

/** A varint of at most 32 bits and where the next field begins. */
function varintAt(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value |= (byte & 127) << shift;
    if (byte < 128) return [value, at];
  }
}

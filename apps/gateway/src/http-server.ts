import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Contract } from '@heming/contracts';
import type { Limits } from './limits.js';
import { HttpRefusal } from './problems/http-refusal.js';
import { problemOfHttpRefusal } from './problems/problem.js';
import { newTraceparent, traceIdOf } from '@heming/kit';

/** An HTTP server that waits for no slow sender: headers, bodies and idle connections all have their time. */
export class HttpServer {
  readonly http: Server;
  readonly #sockets = new Set<Socket>();

  constructor(listener: RequestListener, contract: Contract, limits: Limits) {
    this.http = createServer(
      {
        maxHeaderSize: limits.headerBytes,
        // Refused by the API instead, which says so in problem details.
        requireHostHeader: false,
        headersTimeout: limits.headersTimeoutMs,
        // A JSON body has less time than this (see readJsonBody); an upload may take as long as its call.
        requestTimeout: limits.deadlineMs.bulk,
        keepAliveTimeout: limits.keepAliveTimeoutMs,
        connectionsCheckingInterval: Math.min(limits.headersTimeoutMs, 5_000),
      },
      listener,
    );
    this.http.maxConnections = limits.connections;
    // An expectation that is not `100-continue` may be ignored (RFC 9110 §10.1.1); Node would answer it without problem details.
    this.http.on('checkExpectation', listener);
    this.http.on('clientError', (error: NodeJS.ErrnoException, socket) => answerBrokenRequest(error, socket, contract, limits));
    this.http.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  /** Closes connections that wait for a request. Node leaves those out that never sent one: clients open them ahead of need. */
  closeIdle(): void {
    this.http.closeIdleConnections();
    for (const socket of this.#sockets) if (socket.bytesRead === 0) socket.destroy();
  }
}

/** Answers what Node could not read as a request. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex, contract: Contract, limits: Limits): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const occasion = { traceId: traceIdOf(newTraceparent()), path: '', english: false, conditional: false };
  const { problem } = problemOfHttpRefusal(contract, refusalOf(error, limits), occasion);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-trace-id: ${problem.traceId}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function refusalOf(error: NodeJS.ErrnoException, limits: Limits): HttpRefusal {
  if (error.code === 'HPE_HEADER_OVERFLOW') return new HttpRefusal('HEADERS_TOO_LARGE', { limit_bytes: String(limits.headerBytes) });
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return new HttpRefusal('BODY_TOO_SLOW');
  return new HttpRefusal('MALFORMED_REQUEST');
}

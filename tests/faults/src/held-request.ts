import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { eventually } from '@heming/testing';
import { COUNTY } from './rest-call.js';

/** A request whose sender takes his time: head first, the body when the test says so; on a connection of its own. */
export class HeldRequest {
  readonly #socket: Socket;
  #received = '';

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => (this.#received += chunk.toString()));
    // A city that ends cuts the connection; the test looks at what came before.
    socket.on('error', () => undefined);
  }

  /** Sends the head of a POST with a CSV body and waits until the city has taken it on. */
  static async begin(url: string, path: string, bodyBytes: number): Promise<HeldRequest> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    const held = new HeldRequest(socket);
    await once(socket, 'connect');
    socket.write(
      [
        `POST ${path} HTTP/1.1`,
        `host: ${host}`,
        `authorization: Bearer ${COUNTY}`,
        'content-type: text/csv',
        `content-length: ${bodyBytes}`,
        'expect: 100-continue',
        '\r\n',
      ].join('\r\n'),
    );
    await eventually('the city takes the request on', () => held.#received.includes('100 Continue'));
    return held;
  }

  /** Sends the body, and behind it on the same connection another request. */
  finish(body: string, path: string): void {
    this.#socket.write(`${body}GET ${path} HTTP/1.1\r\nhost: city\r\n\r\n`);
  }

  /** Status and JSON of all answers, once the city has closed the connection. */
  async answers(): Promise<readonly { readonly status: number; readonly json: unknown }[]> {
    await eventually('the connection is closed', () => this.#socket.destroyed);
    return this.#received
      .split(/(?=HTTP\/1\.1 )/)
      .filter((answer) => !answer.startsWith('HTTP/1.1 100'))
      .map((answer) => ({
        status: Number(answer.slice('HTTP/1.1 '.length).split(' ')[0]),
        json: JSON.parse(/\{.*\}/s.exec(answer)?.[0] ?? 'null') as unknown,
      }));
  }
}

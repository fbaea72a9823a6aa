import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a way swallows: connections stand, and nobody hears any more of it. */
export type Swallowed = 'answers' | 'everything';

/** A way to a server with one address, whatever server stands behind it; it can lose what the server answers, or fall silent. */
export class Door {
  /** Told of everything a server says; false loses it, and closes the connection. */
  passes: (answer: Buffer) => boolean = () => true;
  #swallowed: Swallowed | undefined;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #behind = '';

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<Door> {
    const server = createServer();
    const door = new Door(server);
    server.on('connection', (client: Socket) => door.#connect(client));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return door;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Leads to the server that listens at a path from now on. */
  leadTo(path: string): void {
    this.#behind = path;
  }

  /** Swallows from now on what goes this way. */
  swallow(what: Swallowed): void {
    this.#swallowed = what;
  }

  /** Swallows nothing any more. Connections that have lost something are of no use, and end. */
  restore(): void {
    if (this.#swallowed === undefined) return;
    this.#swallowed = undefined;
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(this.#server, 'close');
  }

  #connect(client: Socket): void {
    const server = createConnection(this.#behind);
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.on('data', (request) => {
      if (this.#swallowed !== 'everything') server.write(request);
    });
    server.on('data', (answer: Buffer) => {
      if (this.#swallowed !== undefined) return;
      if (this.passes(answer)) client.write(answer);
      else client.destroy();
    });
  }
}

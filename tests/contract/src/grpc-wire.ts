import * as grpc from '@grpc/grpc-js';
import { decodeStatus, type Contract, type MethodContract } from '@heming/contracts';

/** How a call over gRPC ended. */
export interface GrpcAnswer {
  /** gRPC code number; 0 is OK. */
  readonly code: number;
  /** The reason of the refusal, in the contract's word; empty without one. */
  readonly reason: string;
  /** The English sentence of the status. */
  readonly message: string;
  /** Encoded answers: one, or those of a stream until it was left. */
  readonly answers: readonly Buffer[];
  /** Wall time, in milliseconds. */
  readonly ms: number;
}

/** How long is waited, in milliseconds. */
export interface Patience {
  /** For an answer. */
  readonly answerMs: number;
  /** For the first word of a stream of answers, which may have nothing to say. */
  readonly silenceMs: number;
  /** For the answer to a stream of requests. */
  readonly requestsMs: number;
}

/** Of who sends thousands of requests and asks for no more than that nothing breaks. */
const IN_A_HURRY: Patience = { answerMs: 5_000, silenceMs: 200, requestsMs: 1_000 };

/** Calls methods with bytes that need not be messages, and with metadata that need not be honest. */
export class GrpcWire {
  readonly #client: grpc.Client;

  /** @param address `host:port` */
  constructor(
    address: string,
    private readonly contract: Contract,
    private readonly patience: Patience = IN_A_HURRY,
  ) {
    this.#client = new grpc.Client(address, grpc.credentials.createInsecure(), {
      'grpc.max_send_message_length': -1,
      'grpc.enable_retries': 0,
      'grpc.enable_channelz': 0,
    });
  }

  /**
   * Sends the messages, one unless the method takes a stream of them. A stream of answers is left after its first, or when patience ends.
   * @param metadata by name, `heming-principal` among them
   */
  call(method: MethodContract, messages: readonly Uint8Array[], metadata: Readonly<Record<string, string>>): Promise<GrpcAnswer> {
    const headers = new grpc.Metadata();
    for (const [name, value] of Object.entries(metadata)) headers.set(name, value);
    const sent = messages.map((message) => Buffer.from(message));
    const started = performance.now();
    const ended = (error: Partial<grpc.ServiceError> | null, answers: readonly Buffer[]): GrpcAnswer => ({
      code: error === null ? 0 : (error.code ?? grpc.status.UNKNOWN),
      reason: error === null ? '' : this.#reasonOf(error),
      message: error === null ? '' : (error.details ?? error.message ?? ''),
      answers,
      ms: performance.now() - started,
    });
    return new Promise((resolve) => {
      const settle = (error: grpc.ServiceError | null, answer?: Buffer): void =>
        resolve(ended(error, answer === undefined ? [] : [answer]));
      const deadline = { deadline: Date.now() + this.patience.answerMs };
      if (method.kind === 'unary') this.#client.makeUnaryRequest(method.path, same, same, sent[0] ?? NOTHING, headers, deadline, settle);
      else if (method.kind === 'client-stream') this.#stream(method, sent, headers, settle);
      else {
        const call = this.#client.makeServerStreamRequest(method.path, same, same, sent[0] ?? NOTHING, headers, deadline);
        leaveAfterFirst(call, this.patience.silenceMs, (error, answers) => resolve(ended(error, answers)));
      }
    });
  }

  /** Begins a call like `call` and goes away in the middle: nothing is waited for. */
  abandon(method: MethodContract, message: Uint8Array, metadata: Readonly<Record<string, string>>): void {
    const headers = new grpc.Metadata();
    for (const [name, value] of Object.entries(metadata)) headers.set(name, value);
    const bytes = Buffer.from(message);
    const nothing = (): void => undefined;
    if (method.kind === 'server-stream') {
      const call = this.#client.makeServerStreamRequest(method.path, same, same, bytes, headers);
      call.on('error', nothing);
      call.resume();
      setImmediate(() => call.cancel());
    } else if (method.kind === 'client-stream') {
      const call = this.#client.makeClientStreamRequest(method.path, same, same, headers, nothing);
      call.on('error', nothing);
      call.write(bytes, () => call.cancel());
    } else {
      const call = this.#client.makeUnaryRequest(method.path, same, same, bytes, headers, nothing);
      setImmediate(() => call.cancel());
    }
  }

  /** Closes the connection. */
  close(): void {
    this.#client.close();
  }

  #stream(
    method: MethodContract,
    messages: readonly Buffer[],
    headers: grpc.Metadata,
    settle: (error: grpc.ServiceError | null, answer?: Buffer) => void,
  ): void {
    const call = this.#client.makeClientStreamRequest(
      method.path,
      same,
      same,
      headers,
      { deadline: Date.now() + this.patience.answerMs },
      (error, answer) => {
        clearTimeout(patience);
        settle(error, answer);
      },
    );
    const patience = setTimeout(() => call.cancel(), this.patience.requestsMs);
    call.on('error', () => undefined);
    for (const message of messages) call.write(message);
    call.end();
  }

  #reasonOf({ metadata }: Partial<grpc.ServiceError>): string {
    const [encoded] = metadata?.get('grpc-status-details-bin') ?? [];
    return encoded instanceof Buffer ? (decodeStatus(this.contract, encoded).details.reason ?? '') : '';
  }
}

const NOTHING = Buffer.alloc(0);
const same = (bytes: Buffer): Buffer => bytes;

/** Leaving a stream ourselves is no failure of the far end. */
function leaveAfterFirst(
  call: grpc.ClientReadableStream<Buffer>,
  silenceMs: number,
  done: (error: Partial<grpc.ServiceError> | null, answers: readonly Buffer[]) => void,
): void {
  const answers: Buffer[] = [];
  let left = false;
  const leave = (): void => {
    left = true;
    call.cancel();
  };
  const patience = setTimeout(leave, silenceMs);
  call.on('data', (answer: Buffer) => {
    answers.push(answer);
    leave();
  });
  call.on('error', (error: grpc.ServiceError) => {
    clearTimeout(patience);
    done(left && error.code === grpc.status.CANCELLED ? null : error, answers);
  });
  call.on('end', () => clearTimeout(patience));
  call.on('status', ({ code }: grpc.StatusObject) => {
    if (code === grpc.status.OK) done(null, answers);
  });
}

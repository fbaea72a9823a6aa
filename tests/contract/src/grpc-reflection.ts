import * as grpc from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { protoPath } from 'grpc-health-check';

interface Stream {
  on(event: 'data', listener: (answer: { listServicesResponse: { service: { name: string }[] } }) => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  write(request: object): void;
  end(): void;
}

/** What grpcurl would ask a server: its health and its services. */
export class GrpcReflection {
  readonly #client: grpc.Client;
  readonly #health: grpc.Client & { check(request: object, callback: (error: Error | null, answer: { status: string }) => void): void };
  readonly #reflection: grpc.Client & { ServerReflectionInfo(): Stream };

  constructor(address: string) {
    this.#client = new grpc.Client(address, grpc.credentials.createInsecure());
    const healthProto = grpc.loadPackageDefinition(loadSync(protoPath, { enums: String })) as never as {
      grpc: { health: { v1: { Health: new (...args: unknown[]) => never } } };
    };
    this.#health = new healthProto.grpc.health.v1.Health(address, grpc.credentials.createInsecure());
    const reflectionFile = require.resolve('@grpc/reflection/build/proto/grpc/reflection/v1/reflection.proto');
    const reflectionProto = grpc.loadPackageDefinition(loadSync(reflectionFile)) as never as {
      grpc: { reflection: { v1: { ServerReflection: new (...args: unknown[]) => never } } };
    };
    this.#reflection = new reflectionProto.grpc.reflection.v1.ServerReflection(address, grpc.credentials.createInsecure());
  }

  health(service: string): Promise<string> {
    return new Promise((resolve, reject) =>
      this.#health.check({ service }, (error, answer) => (error === null ? resolve(answer.status) : reject(error))),
    );
  }

  services(): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      const stream = this.#reflection.ServerReflectionInfo();
      stream.on('data', ({ listServicesResponse }) => resolve(listServicesResponse.service.map(({ name }) => name)));
      stream.on('error', reject);
      stream.write({ listServices: '' });
      stream.end();
    });
  }

  close(): void {
    for (const client of [this.#client, this.#health, this.#reflection]) client.close();
  }
}

import type { Server } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';
import { ReflectionService } from '@grpc/reflection';
import type { Contract } from '@heming/contracts';

/** Lets tools such as grpcurl ask a server for its contract. */
export function addReflection(server: Server, { root }: Contract): void {
  new ReflectionService(fromJSON(root.toJSON(), { longs: String, enums: String })).addToServer(server);
}

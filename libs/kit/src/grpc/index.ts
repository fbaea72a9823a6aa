/** gRPC between processes: kept apart so that a process that does not use it does not load it. */
export { GrpcChannel } from './channel.js';
export { grpcCredentialsOf, UNENCRYPTED, type GrpcCredentials } from './credentials.js';
export { serveGrpc, type GrpcServer, type Served } from './server.js';

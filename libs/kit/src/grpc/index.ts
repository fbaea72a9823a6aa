/** gRPC between processes: kept apart so that a process that does not use it does not load it. */
export { GrpcChannel } from './channel.js';
export { serveGrpc, type GrpcServer, type Served } from './server.js';

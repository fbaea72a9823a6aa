import { readFileSync } from 'node:fs';
import { credentials, ServerCredentials, type ChannelCredentials } from '@grpc/grpc-js';
import { WrongSettings, type Settings } from '../settings.js';

/** How processes prove to each other that they belong to one installation, both as who calls and as who is called. */
export interface GrpcCredentials {
  readonly client: ChannelCredentials;
  readonly server: ServerCredentials;
}

/** Nothing is encrypted and nobody shows a certificate: for one machine, or a network that does both by itself. */
export const UNENCRYPTED: GrpcCredentials = { client: credentials.createInsecure(), server: ServerCredentials.createInsecure() };

/** Settings that name the files, by what they hold. */
const FILES = { grpcTlsCa: 'HEMING_GRPC_TLS_CA', grpcTlsCert: 'HEMING_GRPC_TLS_CERT', grpcTlsKey: 'HEMING_GRPC_TLS_KEY' } as const;

type TlsFiles = Pick<Settings, keyof typeof FILES>;

/**
 * The credentials that settings describe: mutual TLS by the certificate of this process, for whoever shows one of the same authority; unencrypted
 * where no files are named. A certificate must name the host it is called by. Files are read once; a process is started anew for new ones.
 * @throws WrongSettings naming a file that cannot be read, or does not hold what it should
 */
export function grpcCredentialsOf(files: TlsFiles): GrpcCredentials {
  if (files.grpcTlsCa === '') return UNENCRYPTED;
  const [authority, certificate, key] = [content(files, 'grpcTlsCa'), content(files, 'grpcTlsCert'), content(files, 'grpcTlsKey')];
  try {
    return {
      client: credentials.createSsl(authority, key, certificate),
      server: ServerCredentials.createSsl(authority, [{ cert_chain: certificate, private_key: key }], true),
    };
  } catch (error) {
    throw new WrongSettings(`${Object.values(FILES).join(', ')}: these are no certificates and key that fit: ${messageOf(error)}`);
  }
}

function content(files: TlsFiles, name: keyof TlsFiles): Buffer {
  try {
    return readFileSync(files[name]);
  } catch (error) {
    throw new WrongSettings(`${FILES[name]}: ${messageOf(error)}`);
  }
}

const messageOf = (error: unknown): string => (error as Error).message;

import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';

/** Tells the address a request comes from, as Express does: behind proxies that are trusted, what they say in `X-Forwarded-For`. */
export function addressBehind(trusted: boolean | number | string): (request: IncomingMessage) => string {
  if (trusted === false) return (request) => request.socket.remoteAddress ?? '';
  const trust = trustOf(trusted);
  return (request) => proxyAddress(request, trust) ?? '';
}

function trustOf(trusted: true | number | string): (address: string, hop: number) => boolean {
  if (trusted === true) return () => true;
  if (typeof trusted === 'number') return (_address, hop) => hop < trusted;
  return proxyAddress.compile(trusted.split(',').map((one) => one.trim()));
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';

/**
 * The city's sign-in: an OpenID Connect provider that knows one key. Whoever holds the private half signs people in; scenarios do.
 * @returns the issuer, the private key as a JWK, and how to close it
 */
export async function openSignIn() {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const facts = { kid: 'scenarios', alg: 'ES256', use: 'sig' };
  const keys = { keys: [{ ...(await exportJWK(publicKey)), ...facts }] };
  const server = createServer((request, response) => {
    const document = request.url === '/jwks' ? keys : { issuer, jwks_uri: `${issuer}/jwks` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(document));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  return {
    issuer,
    privateKey: { ...(await exportJWK(privateKey)), ...facts },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

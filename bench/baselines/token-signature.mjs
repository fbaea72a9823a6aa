/** The check of a token's signature alone: by jose with the claims, and by node:crypto of bytes taken apart beforehand. */
import { verify } from 'node:crypto';
import { importJWK, jwtVerify } from 'jose';
import { checkEach, ISSUER, tokensToCheck } from '../drivers/token-load.mjs';
import { answer, ready } from '../harness/child.mjs';
import { AUDIENCE } from '../seeds/tokens.mjs';

const { tokens, publicKey } = tokensToCheck();
const key = await importJWK(publicKey.export({ format: 'jwk' }), 'ES256');
const raw = { key: publicKey, dsaEncoding: 'ieee-p1363' };
const parts = tokens.map((token) => {
  const end = token.lastIndexOf('.');
  return { content: Buffer.from(token.slice(0, end)), signature: Buffer.from(token.slice(end + 1), 'base64url') };
});

answer({
  jose: () => checkEach(tokens, (token) => jwtVerify(token, key, { issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256'] })),
  signature: () =>
    checkEach(parts, ({ content, signature }) => {
      if (!verify('sha256', content, raw, signature)) throw new Error('a signature does not hold');
    }),
});
ready();

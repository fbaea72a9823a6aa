/** The check of a bearer token as the city does it: of tokens it remembers, and of tokens it has not seen. */
import { importJWK } from 'jose';
import { TokenCheck } from '../../apps/city/dist/sign-in/token-check.js';
import { answer, ready } from '../harness/child.mjs';
import { AUDIENCE } from '../seeds/tokens.mjs';
import { checkEach, ISSUER, tokensToCheck } from './token-load.mjs';

/** How often the remembered tokens are gone through in one run: a single time is over too soon to be measured. */
const TURNS = 200;

const { tokens, publicKey } = tokensToCheck();
const key = await importJWK(publicKey.export({ format: 'jwk' }), 'ES256');
const rules = {
  issuer: ISSUER,
  audience: AUDIENCE,
  algorithms: ['ES256', 'EdDSA', 'RS256', 'PS256'],
  clockToleranceSeconds: 10,
  keys: async () => key,
};
const remembering = new TokenCheck(rules);
await checkEach(tokens, (token) => remembering.bearerOf(token));

answer({
  async known() {
    let count = 0;
    for (let turn = 0; turn < TURNS; turn++) count += await checkEach(tokens, (token) => remembering.bearerOf(token));
    return count;
  },
  new() {
    const forgetful = new TokenCheck(rules);
    return checkEach(tokens, (token) => forgetful.bearerOf(token));
  },
  /** Whom a token speaks for, and why one with another's signature is refused. */
  async judge() {
    const { subject } = await new TokenCheck(rules).bearerOf(tokens[1]);
    const forged = tokens[0].slice(0, tokens[0].lastIndexOf('.')) + tokens[1].slice(tokens[1].lastIndexOf('.'));
    const refused = await new TokenCheck(rules).bearerOf(forged).catch(({ reason }) => reason);
    return { subject, refused };
  },
});
ready();

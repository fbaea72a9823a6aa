import { TokenSigner } from '../seeds/tokens.mjs';

export const ISSUER = 'https://id.example.cn';
/** Tokens that one run checks. */
const TOKENS = 2_000;

/** The tokens of one process, and the key to check them by. */
export function tokensToCheck() {
  const signer = new TokenSigner(ISSUER);
  const tokens = Array.from({ length: TOKENS }, (_, index) => signer.token(`officer-${index}`));
  return { tokens, publicKey: signer.publicKey };
}

/** Checks every token once. @returns {Promise<number>} how many */
export async function checkEach(tokens, check) {
  for (const token of tokens) await check(token);
  return tokens.length;
}

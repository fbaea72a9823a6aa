import { isDeepStrictEqual } from 'node:util';

/** What was about to be timed gives a wrong result: the path prints FAIL instead of a figure. */
export class VerificationFailed extends Error {
  name = 'VerificationFailed';
}

/** @throws VerificationFailed with the sentence that does not hold */
export function verify(holds, sentence) {
  if (!holds) throw new VerificationFailed(sentence);
}

/** @throws VerificationFailed when two values differ in any part */
export function verifyEqual(found, expected, what) {
  verify(isDeepStrictEqual(found, expected), `${what}: ${brief(found)} instead of ${brief(expected)}`);
}

function brief(value) {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** Bytes that are no message of the expected type, or that JavaScript cannot represent: the sender's fault, never ours. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

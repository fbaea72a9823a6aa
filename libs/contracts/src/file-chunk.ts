import type { MethodContract } from './model.js';

const FILE_CHUNK = 'heming.type.v1.FileChunk';

/** Whether a method answers with a file: a stream of `heming.type.v1.FileChunk`. */
export function answersFile({ kind, response }: Pick<MethodContract, 'kind' | 'response'>): boolean {
  return kind === 'server-stream' && response.fullName === FILE_CHUNK;
}

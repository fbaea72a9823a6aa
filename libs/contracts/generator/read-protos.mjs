import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import protobuf from 'protobufjs';

const bundled = dirname(createRequire(import.meta.url).resolve('protobufjs/package.json'));

/**
 * Parses every .proto file below a folder, in the order of their paths, so that equal protos give an equal Root.
 * @param {string} folder absolute path
 * @returns {protobuf.Root} resolved, with comments and options
 */
export function readProtos(folder) {
  const root = new protobuf.Root();
  // protobufjs keeps descriptor.proto beside its sources but, unlike timestamp.proto and its like, does not know it by heart.
  root.resolvePath = (_origin, target) => join(target === 'google/protobuf/descriptor.proto' ? bundled : folder, target);
  const files = readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.proto'))
    .sort();
  return root.loadSync(files, { keepCase: false, alternateCommentMode: true }).resolveAll();
}

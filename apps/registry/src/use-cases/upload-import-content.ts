import { refuse, type RegistryService, type UploadImportContentRequest } from '@heming/contracts/registry/v1';
import { EncodingDetection } from '@heming/documents';
import type { Store, UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { contentName, MAX_CONTENT_MIB, receiveContent, requireAwaitingContent, type Import, type ImportContent } from '../domain/import.js';
import { importMessage } from '../import-messages.js';

const PIECE_BYTES = 256 * 1024;
const MAX_BYTES = MAX_CONTENT_MIB * 1024 * 1024;

/** Stores the content piece by piece, in flat memory; then the dry run begins. An upload that breaks off leaves nothing. */
export const UploadImportContent: UseCase<RegistryService, 'UploadImportContent', Deps> = async (
  requests,
  call,
  { imports, importContent, wake },
) => {
  const messages = requests[Symbol.asyncIterator]();
  const first = await messages.next();
  const target = await imports.get(first.done === true ? '' : first.value.name);
  requireAwaitingContent(target);
  const upload = new Upload(target, call.derivedId, importContent);
  try {
    for (let message = first; message.done !== true; message = await messages.next()) {
      call.signal.throwIfAborted();
      await upload.take(message.value);
    }
    const content = await upload.end();
    const received = await imports.change(target.name, (current) => ({ next: receiveContent(current, content, call.now), events: [] }));
    wake('advance-imports');
    return importMessage(received);
  } catch (error) {
    await upload.undo();
    throw error;
  }
};

/** One upload: its pieces carry its id, so that two uploads at a time cannot mix. */
class Upload {
  readonly #import: Import;
  readonly #id: string;
  readonly #content: Store<ImportContent>;
  readonly #encoding = new EncodingDetection();
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #bytes = 0;
  #pieces = 0;

  constructor(target: Import, id: string, content: Store<ImportContent>) {
    this.#import = target;
    this.#id = id;
    this.#content = content;
  }

  /** @throws IMPORT_TOO_LARGE */
  async take({ content }: UploadImportContentRequest): Promise<void> {
    this.#bytes += content.length;
    if (this.#bytes > MAX_BYTES) throw refuse('IMPORT_TOO_LARGE', { limit_mib: MAX_CONTENT_MIB });
    this.#encoding.look(content);
    this.#waiting.push(content);
    this.#waitingBytes += content.length;
    if (this.#waitingBytes + content.length > PIECE_BYTES) await this.#store();
  }

  /** Stores the rest. @throws IMPORT_EMPTY */
  async end(): Promise<Pick<Import, 'contentId' | 'contentPieceCount' | 'contentSizeBytes' | 'encoding'>> {
    if (this.#bytes === 0) throw refuse('IMPORT_EMPTY');
    if (this.#waitingBytes > 0) await this.#store();
    const encoding = this.#encoding.conclude();
    return { contentId: this.#id, contentPieceCount: this.#pieces, contentSizeBytes: this.#bytes, encoding };
  }

  /** Removes what was stored. */
  async undo(): Promise<void> {
    for (let piece = 0; piece < this.#pieces; piece += 1) await this.#content.remove(contentName(this.#import, this.#id, piece));
  }

  async #store(): Promise<void> {
    const name = contentName(this.#import, this.#id, this.#pieces);
    this.#pieces += 1;
    await this.#content.createAll([{ name, division: this.#import.division, bytes: Buffer.concat(this.#waiting) }]);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}

import { refuse, type RegistryService, type UploadImportContentRequest } from '@heming/contracts/registry/v1';
import { detectTableFormat, EncodingDetection, FORMAT_HEAD_BYTES, MAX_WORKBOOK_MIB, type TableFormat } from '@heming/documents';
import type { Store, UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { contentName, type ImportContent } from '../domain/import-parts.js';
import { MAX_CONTENT_MIB, receiveContent, requireAwaitingContent, type Import } from '../domain/import.js';
import { importMessage } from '../import-messages.js';

const PIECE_BYTES = 256 * 1024;
const MIB = 1024 * 1024;

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
  #head = Buffer.alloc(0);
  #format: TableFormat | undefined;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #bytes = 0;
  #pieces = 0;

  constructor(target: Import, id: string, content: Store<ImportContent>) {
    this.#import = target;
    this.#id = id;
    this.#content = content;
  }

  /** @throws IMPORT_TOO_LARGE, IMPORT_FORMAT_NOT_ALLOWED */
  async take({ content }: UploadImportContentRequest): Promise<void> {
    this.#bytes += content.length;
    if (!this.#format) this.#lookAtHead(content);
    const limit = this.#format === 'XLSX' ? MAX_WORKBOOK_MIB : MAX_CONTENT_MIB;
    if (this.#bytes > limit * MIB) throw refuse('IMPORT_TOO_LARGE', { limit_mib: limit });
    this.#encoding.look(content);
    this.#waiting.push(content);
    this.#waitingBytes += content.length;
    if (this.#waitingBytes + content.length > PIECE_BYTES) await this.#store();
  }

  /** Stores the rest. @throws IMPORT_EMPTY, IMPORT_FORMAT_NOT_ALLOWED */
  async end(): Promise<Pick<Import, 'contentId' | 'contentPieceCount' | 'contentSizeBytes' | 'encoding' | 'format'>> {
    if (this.#bytes === 0) throw refuse('IMPORT_EMPTY');
    const format = this.#format ?? acceptedFormat(this.#head);
    if (this.#waitingBytes > 0) await this.#store();
    const encoding = format === 'XLSX' ? '' : this.#encoding.conclude();
    return { contentId: this.#id, contentPieceCount: this.#pieces, contentSizeBytes: this.#bytes, encoding, format };
  }

  /** Removes what was stored. */
  async undo(): Promise<void> {
    for (let piece = 0; piece < this.#pieces; piece += 1) await this.#content.remove(contentName(this.#import, this.#id, piece));
  }

  #lookAtHead(content: Uint8Array): void {
    this.#head = Buffer.concat([this.#head, content.subarray(0, FORMAT_HEAD_BYTES - this.#head.length)]);
    if (this.#head.length === FORMAT_HEAD_BYTES) this.#format = acceptedFormat(this.#head);
  }

  async #store(): Promise<void> {
    const name = contentName(this.#import, this.#id, this.#pieces);
    this.#pieces += 1;
    await this.#content.createAll([{ name, division: this.#import.division, bytes: Buffer.concat(this.#waiting) }]);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}

/** @throws IMPORT_FORMAT_NOT_ALLOWED */
function acceptedFormat(head: Uint8Array): TableFormat {
  const found = detectTableFormat(head);
  if (found !== 'CSV' && found !== 'XLSX') throw refuse('IMPORT_FORMAT_NOT_ALLOWED');
  return found;
}

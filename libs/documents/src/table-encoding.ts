import { TextDecoder } from 'node:util';

/** Character sets of tables that people upload: UTF-8, and GB18030, which Excel writes in China. */
export type TableEncoding = 'UTF-8' | 'GB18030';

const UTF_8_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * Tells the character set of a content from its bytes, in order and in flat memory: UTF-8 with a byte-order mark, else UTF-8 when all of it is
 * valid, else GB18030. It takes all of the content: a Chinese word in the last line decides as well as one in the first.
 */
export class EncodingDetection {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #head: number[] = [];
  #valid = true;

  /** Looks at the next bytes. */
  look(bytes: Uint8Array): void {
    if (this.#head.length < UTF_8_MARK.length) this.#head = [...this.#head, ...bytes.subarray(0, UTF_8_MARK.length - this.#head.length)];
    if (this.#valid) this.#valid = this.#decodes(bytes);
  }

  /** The character set of everything looked at; call it once, at the end. */
  conclude(): TableEncoding {
    if (UTF_8_MARK.every((byte, at) => this.#head[at] === byte)) return 'UTF-8';
    return this.#valid && this.#decodes() ? 'UTF-8' : 'GB18030';
  }

  /** Without bytes: whether the content may end here. */
  #decodes(bytes?: Uint8Array): boolean {
    try {
      this.#decoder.decode(bytes, { stream: bytes !== undefined });
      return true;
    } catch {
      return false;
    }
  }
}

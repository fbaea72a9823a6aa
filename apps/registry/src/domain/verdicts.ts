/** Which data rows of a table were accepted, one bit a row. */
export class Verdicts {
  #bits: Uint8Array;
  #count = 0;

  /** @param bytes verdicts given before, as `toBytes` wrote them */
  constructor(bytes: Uint8Array = new Uint8Array(0)) {
    this.#bits = Uint8Array.from(bytes);
    this.#count = bytes.length * 8;
  }

  /** Gives the verdict on the next row; only for verdicts begun without bytes. */
  push(accepted: boolean): void {
    const [at, bit] = [this.#count >>> 3, this.#count & 7];
    if (at >= this.#bits.length) this.#grow();
    if (accepted) this.#bits[at] = (this.#bits[at] ?? 0) | (1 << bit);
    this.#count += 1;
  }

  /** Whether a row was accepted. @param row from 0; one without a verdict was not */
  accepted(row: number): boolean {
    return (((this.#bits[row >>> 3] ?? 0) >>> (row & 7)) & 1) === 1;
  }

  /** 8 rows a byte. */
  toBytes(): Uint8Array {
    return this.#bits.slice(0, Math.ceil(this.#count / 8));
  }

  #grow(): void {
    const wider = new Uint8Array(Math.max(1024, this.#bits.length * 2));
    wider.set(this.#bits);
    this.#bits = wider;
  }
}

/** A file's bytes, read without a care: beyond their end stands NaN, which no comparison lets through. */
export class Bytes {
  readonly length: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.length = bytes.length;
  }

  u8(at: number): number {
    return this.#bytes[at] ?? NaN;
  }
  u16(at: number, little = false): number {
    const [first, second] = [this.u8(at), this.u8(at + 1)];
    return little ? first + 256 * second : 256 * first + second;
  }
  u24(at: number): number {
    return this.u16(at, true) + 65_536 * this.u8(at + 2);
  }
  u32(at: number, little = false): number {
    const [first, second] = [this.u16(at, little), this.u16(at + 2, little)];
    return little ? first + 65_536 * second : 65_536 * first + second;
  }
  /** So many bytes as letters of one byte each; fewer at the end. */
  text(at: number, length: number): string {
    return String.fromCharCode(...this.#bytes.subarray(at, at + length));
  }
}

/** Whole numbers one after the other, each in as many bits as it needs; the highest bit first. */
const CHUNK = 4;

export class BitWriter {
  readonly bits: number[] = [];

  write(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) this.bits.push(Math.floor(value / 2 ** i) % 2);
  }
  /** Any whole number from 0 on: four bits at a time, the lowest first, each with a sign that more follow. */
  writeLong(value: number): void {
    const rest = Math.floor(value / 2 ** CHUNK);
    this.write(rest > 0 ? 1 : 0, 1);
    this.write(value % 2 ** CHUNK, CHUNK);
    if (rest > 0) this.writeLong(rest);
  }
}

/** Throws where the bits end too early. */
export class BitReader {
  readonly #bits: readonly number[];
  #at = 0;

  constructor(bits: readonly number[]) {
    this.#bits = bits;
  }
  get rest(): readonly number[] {
    return this.#bits.slice(this.#at);
  }
  read(count: number): number {
    if (this.#at + count > this.#bits.length) throw new RangeError('the bits end before the number does');
    let value = 0;
    for (let i = 0; i < count; i++) value = 2 * value + this.#bits[this.#at++];
    return value;
  }
  readLong(): number {
    const hasMore = this.read(1) === 1;
    const value = this.read(CHUNK);
    return hasMore ? value + 2 ** CHUNK * this.readLong() : value;
  }
}

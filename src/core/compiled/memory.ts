import type { Single, Vec } from '../vector.ts';

/** A page of WebAssembly's memory, in bytes. */
const PAGE = 65536;
/** Tables up to so many bytes are kept; then all are thrown away, and those that are asked for again made anew. */
const TABLES_KEPT = 1 << 25;
/** Where the first table may stand: no address is 0. */
const FIRST = 64;

/**
 * The memory of a compiled module, from both ends of a call: tables, which stay, and above them what one call reads and writes. Addresses
 * are bytes, multiples of 16. Nothing lives above the tables from one call to the next.
 */
export class ModuleMemory {
  /** Rises whenever the tables are thrown away: their addresses are then nobody's. */
  generation = 0;
  #memory: WebAssembly.Memory;
  #numbers: Vec;
  #singles: Single;
  #words: Int32Array;
  #tables = FIRST;
  #top = FIRST;

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory;
    this.#numbers = new Float64Array(memory.buffer);
    this.#singles = new Float32Array(memory.buffer);
    this.#words = new Int32Array(memory.buffer);
  }

  /** To be called first in each call: forgets what the last one put in. */
  begin(): void {
    if (this.#tables > TABLES_KEPT) {
      this.#tables = FIRST;
      this.generation++;
    }
    this.#top = this.#tables;
  }

  /** The address of a table that stays; to be made before anything is put in. */
  keep(table: Vec | Int32Array): number {
    const at = this.room(table.byteLength);
    if (table instanceof Int32Array) this.#words.set(table, at / 4);
    else this.#numbers.set(table, at / 8);
    this.#tables = this.#top;
    return at;
  }

  /** The address of so many bytes for this call; what is in them is whatever was there. */
  room(bytes: number): number {
    const at = this.#top;
    this.#top = at + 64 * Math.ceil(bytes / 64);
    const missing = this.#top - this.#numbers.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / PAGE));
      this.#numbers = new Float64Array(this.#memory.buffer);
      this.#singles = new Float32Array(this.#memory.buffer);
      this.#words = new Int32Array(this.#memory.buffer);
    }
    return at;
  }

  /** Puts numbers in for this call. */
  put(x: Vec | Single | Int32Array): number {
    const at = this.room(x.byteLength);
    if (x instanceof Float64Array) this.#numbers.set(x, at / 8);
    else if (x instanceof Float32Array) this.#singles.set(x, at / 4);
    else this.#words.set(x, at / 4);
    return at;
  }

  /** The numbers that lie there, to be read and written in place until room is next asked for. */
  view(at: number, count: number): Vec {
    return this.#numbers.subarray(at / 8, at / 8 + count);
  }

  /** As many numbers as `out` holds, to there. */
  read(at: number, out: Vec | Single): void {
    const [all, from] = out instanceof Float64Array ? [this.#numbers, at / 8] : [this.#singles, at / 4];
    out.set(all.subarray(from, from + out.length));
  }

  /** The numbers that lie there as an array of their own: one that is filled as it is made, so that nobody writes zeros into it first. */
  take(at: number, count: number): Vec {
    return new Float64Array(this.view(at, count));
  }

  /** Numbers in single precision as an array of their own. */
  takeSingles(at: number, count: number): Single {
    return this.#singles.slice(at / 4, at / 4 + count);
  }

  /** Whole numbers as an array of their own. */
  takeWords(at: number, count: number): Int32Array<ArrayBuffer> {
    return this.#words.slice(at / 4, at / 4 + count);
  }
}

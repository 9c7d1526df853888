/**
 * What a pupil hands in, as a code to be copied or typed: version 3 bits, task 20, tries, seed + 1 (0 where the task has none), name, measures
 * (how many 3, then each: which 5, value 21), noughts up to a whole character, and 24 bits of check sum at the end.
 */
import { BitReader, BitWriter } from './bits.ts';
import { CRC_BITS, crc24 } from './crc24.ts';
import { inGroups, LETTER_BITS, letterOf, valueOf } from './crockford.ts';
import { MARK_BITS } from './mark.ts';
import { readName, tidyName, writeName } from './names.ts';
import { readRounded, writeRounded } from './rounded.ts';

const VERSION = 1;
const VERSION_BITS = 3;
const MEASURES_BITS = 3;
const INDEX_BITS = 5;
export const MOST_MEASURES = 2 ** MEASURES_BITS - 1;
/** A code names a measure by its place among the figure's. */
export const MOST_INDEX = 2 ** INDEX_BITS - 1;
/** More tries are counted as so many. */
export const MOST_TRIES = 255;

export interface SolvedMeasure {
  /** Its place among the figure's measures. */
  readonly index: number;
  readonly value: number;
}
export interface Solution {
  /** `markOf` the task. */
  readonly mark: number;
  readonly tries: number;
  /** Missing where the task has none of the pupil's own. */
  readonly seed?: number;
  readonly name: string;
  readonly measures: readonly SolvedMeasure[];
}
/** 'strange': whole, but of another version. */
export type Reading = Solution | 'mistyped' | 'strange';

/** The name is shortened to what there is room for, and of more than `MOST_MEASURES` measures the first are taken. */
export function encode({ mark, tries, seed, name, measures }: Solution): string {
  const out = new BitWriter();
  out.write(VERSION, VERSION_BITS);
  out.write(mark, MARK_BITS);
  out.writeLong(Math.min(tries, MOST_TRIES));
  out.writeLong(seed === undefined ? 0 : seed + 1);
  writeName(out, tidyName(name).name);
  const carried = measures.filter(({ index }) => index <= MOST_INDEX).slice(0, MOST_MEASURES);
  out.write(carried.length, MEASURES_BITS);
  for (const { index, value } of carried) {
    out.write(index, INDEX_BITS);
    writeRounded(out, value);
  }
  while ((out.bits.length + CRC_BITS) % LETTER_BITS > 0) out.write(0, 1);
  out.write(crc24(out.bits), CRC_BITS);
  return inGroups(lettersOf(out.bits));
}

function lettersOf(bits: readonly number[]): string {
  const from = new BitReader(bits);
  return Array.from({ length: bits.length / LETTER_BITS }, () => letterOf(from.read(LETTER_BITS))).join('');
}

/** The letters of a text that has them in groups. */
export const lettersIn = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Never throws. Hyphens and spaces are not looked at. */
export function decode(text: string): Reading {
  const values = [...lettersIn(text)].map(valueOf);
  if (values.includes(-1)) return 'mistyped';
  const all = new BitWriter();
  for (const value of values) all.write(value, LETTER_BITS);
  const bits = all.bits.slice(0, -CRC_BITS);
  const sum = new BitReader(all.bits.slice(-CRC_BITS));
  if (bits.length === 0 || sum.read(CRC_BITS) !== crc24(bits)) return 'mistyped';
  const from = new BitReader(bits);
  if (from.read(VERSION_BITS) !== VERSION) return 'strange';
  try {
    const solution = readSolution(from);
    return from.rest.length < LETTER_BITS && !from.rest.includes(1) ? solution : 'mistyped';
  } catch {
    return 'mistyped';
  }
}

function readSolution(from: BitReader): Solution {
  const mark = from.read(MARK_BITS);
  const tries = from.readLong();
  const seed = from.readLong();
  const name = readName(from);
  const measures = Array.from({ length: from.read(MEASURES_BITS) }, () => ({
    index: from.read(INDEX_BITS),
    value: readRounded(from),
  }));
  return { mark, tries, ...(seed > 0 && { seed: seed - 1 }), name, measures };
}

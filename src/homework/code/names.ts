/** A pupil's name as a code carries it, and in few bits: five for each letter of a name that is written as names are. */
import type { BitReader, BitWriter } from './bits.ts';

/** As many characters as a code has room for. */
export const LONGEST_NAME = 31;
const COUNT_BITS = 5;
const SYMBOL_BITS = 5;
const A = 'a'.charCodeAt(0);
const LETTERS = 26;
/** What else five bits say: a space, a hyphen, a letter in the other case, and any other character by its number. */
const SPACE = 26;
const HYPHEN = 27;
const OTHER_CASE = 28;
/** Bits of the number that follows. */
const BY_NUMBER: readonly (readonly [symbol: number, bits: number])[] = [
  [29, 8],
  [30, 16],
  [31, 21],
];
/** What no name has and some texts hide: controls, halves of characters, marks that turn the direction of what follows. */
const HIDDEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

export interface TidyName {
  readonly name: string;
  /** Whether it was longer than a code has room for. */
  readonly isShortened: boolean;
}

export function tidyName(text: string): TidyName {
  const whole = text.normalize('NFC').replace(HIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const characters = [...whole];
  const name = characters.slice(0, LONGEST_NAME).join('').trim();
  return { name, isShortened: characters.length > LONGEST_NAME };
}

const isSmall = (character: string): boolean => /^[a-z]$/.test(character);
/** Names begin with a capital, and so does each of their parts. */
const begins = (before: string | undefined): boolean =>
  before === undefined || before === ' ' || before === '-';

/** `name` as `tidyName` gives it. */
export function writeName(out: BitWriter, name: string): void {
  const characters = [...name];
  out.write(characters.length, COUNT_BITS);
  characters.forEach((character, i) => writeCharacter(out, character, begins(characters[i - 1])));
}

function writeCharacter(out: BitWriter, character: string, isCapitalPlace: boolean): void {
  const small = character.toLowerCase();
  const letter = isSmall(small) && (character === small || character === small.toUpperCase());
  if (character === ' ') out.write(SPACE, SYMBOL_BITS);
  else if (character === '-') out.write(HYPHEN, SYMBOL_BITS);
  else if (letter) {
    if ((character !== small) !== isCapitalPlace) out.write(OTHER_CASE, SYMBOL_BITS);
    out.write(small.charCodeAt(0) - A, SYMBOL_BITS);
  } else {
    const number = character.codePointAt(0)!;
    const [symbol, bits] = BY_NUMBER.find(([, room]) => number < 2 ** room)!;
    out.write(symbol, SYMBOL_BITS);
    out.write(number, bits);
  }
}

/** Throws where the bits hold no name. */
export function readName(from: BitReader): string {
  const count = from.read(COUNT_BITS);
  const characters: string[] = [];
  while (characters.length < count) characters.push(readCharacter(from, begins(characters.at(-1))));
  return characters.join('');
}

function readCharacter(from: BitReader, isCapitalPlace: boolean): string {
  const symbol = from.read(SYMBOL_BITS);
  if (symbol === SPACE) return ' ';
  if (symbol === HYPHEN) return '-';
  const byNumber = BY_NUMBER.find(([one]) => one === symbol);
  if (byNumber) return String.fromCodePoint(from.read(byNumber[1]));
  const letter = symbol === OTHER_CASE ? from.read(SYMBOL_BITS) : symbol;
  if (letter >= LETTERS) throw new RangeError(`no letter has the number ${letter}`);
  const small = String.fromCharCode(A + letter);
  return isCapitalPlace === (symbol !== OTHER_CASE) ? small.toUpperCase() : small;
}

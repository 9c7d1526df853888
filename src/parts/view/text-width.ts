/** How wide words are, before anything has laid them out: by the letters' own widths, kerning aside. */
import { BOLD, REGULAR } from './letter-widths.ts';

/** The letters of a drawing. A narrow still may be scaled down a little, so they start larger. */
export const letterSize = (narrow: boolean): number => (narrow ? 13 : 12);

/** A letter that the face lacks (Greek, arrows) comes from another one. */
const LACKING = 600;
const PER_LETTER = 1000;

const byLetter = (table: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(table).flatMap(([width, letters]) =>
      Array.from(letters, (letter) => [letter, Number(width)] as const),
    ),
  );
const [regular, bold] = [byLetter(REGULAR), byLetter(BOLD)];

export interface TextStyle {
  /** Pixels; default 12, as in a wide drawing. */
  readonly size?: number;
  readonly bold?: boolean;
}

/** In pixels. Combining marks stand on the letter before them. */
export function textWidth(said: string, { size = letterSize(false), bold: isBold }: TextStyle = {}): number {
  const widths = isBold ? bold : regular;
  let sum = 0;
  for (const letter of said) if (!/\p{Mn}/u.test(letter)) sum += widths.get(letter) ?? LACKING;
  return (sum * size) / PER_LETTER;
}

/** Words joined by spaces, in as few lines of at most `width` pixels as they need. */
export function linesWithin(words: readonly string[], width: number, style?: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : undefined;
    if (longer !== undefined && textWidth(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

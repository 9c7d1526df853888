/** Writes how wide the letters of the figures are, from the face that the book sets them in: `npm run letters`. */
import { writeFileSync } from 'node:fs';
import { faceOf, advanceOf } from './inter.ts';

const NAME = 'src/parts/view/letter-widths.ts';
const [regular, bold] = await Promise.all([faceOf(400), faceOf(600)]);
/** What words in figures are written with: Latin, punctuation, raised and lowered digits, mathematics. */
const RANGES = [
  [0x20, 0x7e],
  [0xa1, 0xff],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x2070, 0x209c],
  [0x2190, 0x2193],
  [0x2200, 0x22ff],
] as const;
const used = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
);

/** Letters by width, in thousandths of their size. */
function table(face: Awaited<ReturnType<typeof faceOf>>): string {
  const byWidth = new Map<number, string>();
  for (const letter of used) {
    const width = advanceOf(face, letter);
    if (width !== undefined && width > 0) {
      const key = Math.round(1000 * width);
      byWidth.set(key, (byWidth.get(key) ?? '') + letter);
    }
  }
  const rows = [...byWidth].sort(([a], [b]) => a - b);
  return `{\n${rows.map(([width, letters]) => `  ${width}: ${JSON.stringify(letters)},`).join('\n')}\n}`;
}

writeFileSync(
  NAME,
  `/** Widths of letters in thousandths of their size: Inter, as the figures set it. Made by \`npm run letters\`, not by hand. */
export const REGULAR: Readonly<Record<number, string>> = ${table(regular)};
export const BOLD: Readonly<Record<number, string>> = ${table(bold)};
`,
);

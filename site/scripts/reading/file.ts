/** A reader's reading as a file that they can put away, or take to another machine. */

/** Of which book the file is, and of which shape. */
const MARK = { unfold: 'reading', version: 1 } as const;
/** `reading`, or the answer to a prediction or a challenge: `slug/id`, `slug/figure/id`. */
const NAME = /^(?:reading|[a-z\d-]{1,80}(?:\/[\w-]{1,80}){1,2})$/;
const MOST_NAMES = 2000;
const MOST_LETTERS = 50_000;

export type Kept = Readonly<Record<string, string>>;

export const isReading = (name: string): boolean => NAME.test(name);

export const writeReading = (kept: Kept): string => `${JSON.stringify({ ...MARK, kept }, undefined, 1)}\n`;

/** @throws TypeError where the text is no such file; what it holds beside readings is left out */
export function readReading(text: string): Kept {
  const file = JSON.parse(text) as Partial<typeof MARK & { kept: Record<string, unknown> }> | null;
  if (file?.unfold !== MARK.unfold || file.version !== MARK.version || typeof file.kept !== 'object')
    throw new TypeError('this is no file of somebody’s reading');
  const entries = Object.entries(file.kept ?? {}).filter(
    (entry): entry is [string, string] =>
      isReading(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= MOST_LETTERS,
  );
  return Object.fromEntries(entries.slice(0, MOST_NAMES));
}

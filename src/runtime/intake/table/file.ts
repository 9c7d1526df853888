/** The text of a file, in whichever way it was written. */
import { fill } from '../../words.ts';
import { en as words } from '../words.en.ts';

const MOST_BYTES = 4_000_000;
const NEW_LINE = 10;

/** UTF-16 by its mark, else UTF-8, else what Windows wrote before that. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Undefined where it cannot be read; of a very long one the lines that are whole. */
export async function textOf(file: File): Promise<{ text?: string; complaint?: string }> {
  const bytes = await file
    .slice(0, MOST_BYTES)
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch(() => undefined);
  if (!bytes) return { complaint: fill(words.tableUnreadable, { name: file.name }) };
  if (file.size <= MOST_BYTES) return { text: decodeText(bytes) };
  // A number that is cut off would be another number.
  const text = decodeText(bytes.subarray(0, bytes.lastIndexOf(NEW_LINE)));
  return { text, complaint: fill(words.tableCut, { name: file.name, most: MOST_BYTES / 1e6 }) };
}

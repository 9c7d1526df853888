/** What a pupil's browser keeps of a homework, so that a reload loses no try and no code. */
import { keep, recall } from '../../runtime/apparatus/keep.ts';

export interface Record {
  readonly tries: number;
  /** Once it is done. */
  readonly code?: string;
}
const BEGUN: Record = { tries: 0 };

/** What is no record of ours is none. */
export function recalled(key: string): Record {
  try {
    const { tries, code }: { tries?: unknown; code?: unknown } = JSON.parse(recall(key) ?? '{}');
    if (typeof tries !== 'number') return BEGUN;
    return { tries, ...(typeof code === 'string' && { code }) };
  } catch {
    return BEGUN;
  }
}

/** False where the browser keeps nothing. */
export const keepRecord = (key: string, record: Record): boolean => keep(key, JSON.stringify(record));

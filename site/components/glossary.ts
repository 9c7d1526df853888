/** The glossary, read and checked once. */
import { z } from 'astro/zod';
import { parse } from 'yaml';
import source from '../../content/en/glossary.yaml?raw';

const entry = z.object({ id: z.string(), term: z.string(), definition: z.string() });
export type GlossaryEntry = z.infer<typeof entry>;

export const entries = z.array(entry).parse(parse(source));
const byId = new Map(entries.map((item) => [item.id, item]));

export function lookUp(id: string): GlossaryEntry {
  const found = byId.get(id);
  if (!found)
    throw new RangeError(`no term '${id}' in the glossary; there are: ${[...byId.keys()].join(', ')}`);
  return found;
}

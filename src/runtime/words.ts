/** The runtime's words in the language of the page, and how a gap in them is filled. */
import { en } from './words.en.ts';

export const words = en;

/** `fill('{a} of {b}', {a: 1, b: 2})` is '1 of 2'. */
export function fill(template: string, values: object): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) =>
    String((values as Readonly<Record<string, unknown>>)[name] ?? gap),
  );
}

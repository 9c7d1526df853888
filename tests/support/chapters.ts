/** The chapters as they are written: NN-slug, and the MDX below its head. */
import { readdirSync, readFileSync } from 'node:fs';

const CONTENT = 'content/en';

export const chapters: readonly { readonly name: string; readonly mdx: string }[] = readdirSync(CONTENT)
  .filter((file) => /^\d\d-.*\.mdx$/.test(file))
  .map((file) => ({
    name: file.replace('.mdx', ''),
    mdx: readFileSync(`${CONTENT}/${file}`, 'utf8').replace(/^---[\s\S]*?\n---\n/, ''),
  }));

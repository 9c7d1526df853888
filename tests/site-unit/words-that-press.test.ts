/** What a chapter tells the reader to press can be pressed there, and where it refers to can be gone to. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadWords } from '../../src/widgets/registry.ts';

const chapters = globSync('content/en/[0-9]*.mdx').sort();

/** The prose: no head, no links, no tags with what stands in their attributes. */
const proseOf = (mdx: string): string =>
  mdx
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/<To\b[^>]*?(\/>|>.*?<\/To>)/gs, '')
    .replace(/<[^>]*>/g, '');
const bareReferences = (prose: string): string[] => prose.match(/\bchapters?\s+\d+/gi) ?? [];

/** Words in italics that are the name of a preset on this page, and cannot be pressed. */
async function barePresets(mdx: string): Promise<string[]> {
  const widgets = [...mdx.matchAll(/<Widget\b[^>]*\sof="([^"]+)"/g)].map(([, widget]) => widget);
  const presets = await Promise.all(widgets.map(async (widget) => (await loadWords(widget)).presets));
  const labels = new Set(presets.flatMap((some) => Object.values(some).map(({ label }) => label)));
  const italics = [...proseOf(mdx).matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(([, words]) => words);
  return italics.filter((words) => labels.has(words));
}

const complaintsOf = async (mdx: string): Promise<string[]> => [
  ...bareReferences(proseOf(mdx)),
  ...(await barePresets(mdx)),
];

describe.each(chapters)('%s', (file) => {
  const mdx = readFileSync(file, 'utf8');

  it('names no preset that cannot be pressed, and no chapter that is not a link', async () => {
    expect(await complaintsOf(mdx)).toEqual([]);
  });
});

describe('a word that does not press is found', () => {
  const figure = '<Widget of="noise-explosion" id="boom" preset="rounding" />';
  it.each([
    ['as Chapter 3 shows', ['Chapter 3']],
    ['<Note>\n\nsee chapters 4 and 6\n\n</Note>', ['chapters 4']],
    ['as <To chapter={3}>Chapter 3</To> shows, and <To chapter={4} /> too', []],
    [`${figure}\n\nPress *A whisper*, *then* look.`, ['A whisper']],
    [`${figure}\n\n**A whisper** is louder than <Preset of="noise-explosion" is="exact" />.`, []],
    ['Press *A whisper*, which is not on this page.', []],
  ])('%s', async (mdx, found) => {
    expect(await complaintsOf(mdx)).toEqual(found);
  });
});

/** The map from figures to chapters, on a small book and on the one there is. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byChapter, standingsOf, type ChapterText } from '../../site/components/standings.ts';

const chapter = (number: number, slug: string, body: string): ChapterText => ({
  number,
  title: `Chapter ${slug}`,
  written: { slug, entry: { body } },
});
const waves = chapter(
  1,
  'waves',
  `Text. <Widget of="ripple" id="pond" preset="calm" />
   <Preset of="comb" is="fine" /> <Widget of="drum" /> <Widget of="ripple" id="lake" />`,
);
const nothing = chapter(2, 'nothing', 'A chapter without figures.');
const again = chapter(3, 'again', '<Widget\n  of="comb" /> <Widget of="ripple" id="sea" />');
const book = [waves, nothing, again];

describe('where a widget stands', () => {
  it('in each chapter that shows it, at the first of its places there', () => {
    expect(standingsOf('ripple', book)).toEqual([
      { chapter: waves, href: '/waves/#pond' },
      { chapter: again, href: '/again/#sea' },
    ]);
  });
  it('under its own name where the text gives it no other', () => {
    expect(standingsOf('drum', book)).toEqual([{ chapter: waves, href: '/waves/#drum' }]);
  });
  it('not where it is only spoken of', () => {
    expect(standingsOf('comb', book).map(({ chapter }) => chapter.number)).toEqual([3]);
    expect(standingsOf('oboe', book)).toEqual([]);
  });
});

describe('widgets by chapter', () => {
  it('each once, in the order of the text; what stands in no chapter at the end', () => {
    expect(byChapter(['comb', 'drum', 'oboe', 'ripple'], book)).toEqual([
      { chapter: waves, widgets: ['ripple', 'drum'] },
      { chapter: again, widgets: ['comb'] },
      { widgets: ['oboe'] },
    ]);
  });
  it('no group is empty, and none holds what was not asked for', () => {
    expect(byChapter(['drum'], book)).toEqual([{ chapter: waves, widgets: ['drum'] }]);
  });
  it('the book: every figure of every chapter is on the map', () => {
    const texts = globSync('content/en/[0-9][0-9]-*.mdx').map((file) =>
      chapter(0, file, readFileSync(file, 'utf8')),
    );
    const tags = texts.flatMap(({ written: { slug, entry } }) =>
      [...entry.body!.matchAll(/<Widget\s[^>]*?of="([^"]+)"/g)].map(([, widget]) => `${widget} in ${slug}`),
    );
    const widgets = globSync('src/widgets/*/params.ts').map((file) => file.split(/[\\/]/).at(-2)!);
    const onTheMap = widgets.flatMap((widget) =>
      standingsOf(widget, texts).map((standing) => `${widget} in ${standing.chapter.written.slug}`),
    );
    expect(onTheMap.sort()).toEqual([...new Set(tags)].sort());
    expect(onTheMap).not.toEqual([]);
  });
});

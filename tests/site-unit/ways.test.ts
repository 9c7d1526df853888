/** The two ways through a chapter: what belongs to which, and how long the main one may be. */
import { describe, expect, it } from 'vitest';
import { mainWay, minutesOf, stretches } from '../../site/components/ways.ts';
import { chapters } from '../support/chapters.ts';

const MOST_MINUTES = 15;
const MOST_WORDS = 150;
/** Chapters whose reader comes with a problem. */
const WITH_BOX = ['02', '04', '06', '07', '08', '09', '11', '12', '13', '14', '15', '16'];

describe.each(chapters)('$name', ({ name, mdx }) => {
  it('has a main way of a quarter of an hour', () => {
    expect(minutesOf(mdx).main).toBeLessThanOrEqual(MOST_MINUTES);
  });

  it('is nowhere on it a long stretch of nothing but text', () => {
    const long = stretches(mdx).filter(({ words }) => words > MOST_WORDS);
    expect(long.map(({ words, text }) => `${words} words: ${text.slice(0, 80)}`)).toEqual([]);
  });

  it('opens with what there is for a problem, a picture, and its objectives', () => {
    const order = [...mdx.matchAll(/<(?:Widget|Box of="(\w+)")/g)].map(([, box]) => box ?? 'figure');
    const opening = WITH_BOX.includes(name.slice(0, 2))
      ? ['problem', 'figure', 'objectives']
      : ['figure', 'objectives'];
    expect(order.slice(0, opening.length)).toEqual(opening);
  });
});

describe('the main way', () => {
  const FURTHER = '<Further title="more">\n\none two\n\n<Widget of="a" />\n\n</Further>';

  it('leaves out what goes further and what is derived', () => {
    const mdx = `a b\n\n${FURTHER}\n\nc <Derivation title="why">\n\nd\n\n</Derivation>\n`;
    expect(mainWay(mdx).match(/\w+/g)).toEqual(['a', 'b', 'c']);
  });

  it('is counted as the whole is', () => {
    const words = 'word '.repeat(360);
    expect(minutesOf(words)).toEqual({ main: 2, whole: 2 });
    expect(minutesOf(`${words}${FURTHER}`)).toEqual({ main: 2, whole: 4 });
  });

  it('is interrupted by what can be pressed, and by a fold', () => {
    const said = (mdx: string) => stretches(mdx).map(({ words }) => words);
    expect(said('one two <Preset of="a" is="b" /> three')).toEqual([2, 1]);
    expect(said(`one ${FURTHER} two three`)).toEqual([1, 2]);
    expect(said('one two <Term of="a" /> three')).toEqual([3]);
  });
});

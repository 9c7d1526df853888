import { describe, expect, it } from 'vitest';
import { inLines } from '../../site/social/lines.ts';
import { asSvg } from '../../site/social/panel.ts';

describe('a text in lines', () => {
  const atMost = (letters: number) => (line: string) => line.length <= letters;

  it('has as many words on a line as fit', () => {
    expect(inLines('one two three four', atMost(9))).toEqual(['one two', 'three', 'four']);
  });

  it('has a line for a word that is too long by itself', () => {
    expect(inLines('a superresolution b', atMost(5))).toEqual(['a', 'superresolution', 'b']);
  });
});

describe('a panel in another drawing', () => {
  it('keeps its own coordinates, and loses its style', () => {
    const svg = asSvg(
      '<svg width="4" height="2"><style>a{}</style><path d="M0 0"/></svg>',
      [4, 2],
      'x="1"',
      new Map(),
    );
    expect(svg).toBe('<svg x="1" viewBox="0 0 4 2"><path d="M0 0"/></svg>');
  });

  it('carries its picture', () => {
    const svg = asSvg(
      '<img alt="" src="/a.png">',
      [8, 8],
      'x="1"',
      new Map([['/a.png', 'data:image/png;base64,AA']]),
    );
    expect(svg).toContain('<image href="data:image/png;base64,AA" width="8" height="8"');
  });

  it('is refused where it is neither', () => {
    expect(() => asSvg('<canvas></canvas>', [8, 8], '', new Map())).toThrow(
      /neither a drawing nor a picture/,
    );
  });
});

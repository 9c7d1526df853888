// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { proportionsOf, proportionStyle } from '../../src/runtime/drawing/proportions.ts';
import { STILL_WIDTHS } from '../../src/runtime/host/widths.ts';
import type { Panel } from '../../src/widgets/contract.ts';

const WIDTH = STILL_WIDTHS.wide;
const drawing = (width: number, height: number): Element => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  node.setAttribute('width', String(width));
  node.setAttribute('height', String(height));
  return node;
};
const panel = (more: Partial<Panel> = {}): Panel => ({
  name: 'p',
  node: drawing(WIDTH, 200),
  height: 200,
  ...more,
});

describe('the proportions of a wide drawing', () => {
  it('add up rows, gaps and captions', () => {
    expect(proportionsOf([panel()]).tall).toBeCloseTo(200 / WIDTH, 12);
    expect(proportionsOf([panel(), panel()]).tall).toBeCloseTo(408 / WIDTH, 12);
    expect(proportionsOf([panel({ caption: 'said' })]).tall).toBeCloseTo(219 / WIDTH, 12);
  });

  it('take the highest of a row, in which three thirds have room', () => {
    const third = (height: number) => panel({ share: 1 / 3, node: drawing(216, height), height });
    const { tall, tallest } = proportionsOf([third(100), third(150), third(120)]);
    expect(tall).toBeCloseTo(150 / WIDTH, 2);
    expect(tallest).toBeCloseTo(tall, 12);
    expect(proportionsOf([third(100), third(100), third(100), third(100)]).tall).toBeCloseTo(208 / WIDTH, 2);
  });

  it('scale a picture to its share, and leave a player its height', () => {
    const picture = panel({ node: drawing(64, 64), height: undefined, share: 1 / 2 });
    expect(proportionsOf([picture]).tall).toBeCloseTo(332 / WIDTH, 12);
    const player = panel({ node: document.createElement('audio'), height: 44 });
    expect(proportionsOf([player]).tall).toBeCloseTo(44 / WIDTH, 12);
  });

  it('leave out what waits under More', () => {
    const { tall, tallest } = proportionsOf([
      panel(),
      panel({ more: true, node: drawing(WIDTH, 400), height: 400 }),
    ]);
    expect([tall, tallest]).toEqual([200 / WIDTH, 200 / WIDTH]);
  });

  it('are said to the stylesheet', () => {
    expect(proportionStyle({ tall: 0.61234, tallest: 0.3 })).toBe('--tall: 0.6123; --tallest: 0.3000');
  });
});

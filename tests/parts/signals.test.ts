/** Signals and spectra: what is drawn, over which numbers, in which order, and what becomes of a null. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { dot } from '../../src/parts/view/plot.ts';
import { framedSignals, framedSpectra, type SignalOptions } from '../../src/parts/view/signals.ts';
import { decadeAxis, plainAxis } from '../../src/parts/view/value-axes.ts';

const { document } = new JSDOM('').window;
const context = { width: 400, narrow: false, document };
const options: Omit<SignalOptions, 'y' | 'lines'> = {
  name: 'signal',
  height: 200,
  x: { label: '', domain: [0, 3], ticks: 4 },
};
const plain = plainAxis([-1, 1], [-1, 0, 1]);

/** The corners of each line, in pixels. */
const corners = (node: Element): number[][][] =>
  [...node.querySelectorAll('g[aria-label="line"] path')].map((path) =>
    [...path.getAttribute('d')!.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]),
  );
const marks = (node: Element): (string | null)[] =>
  [...node.children]
    .filter(({ localName }) => localName === 'g')
    .map((group) => group.getAttribute('aria-label'))
    .filter((label) => label !== null && !label.includes('axis'));

it('counts samples from the first whole number on the axis, unless told where they lie', () => {
  const lines = [{ role: 'truth', y: [0, 1, 0] }] as const;
  const across = (x: readonly [number, number], given?: readonly number[]): number[] => {
    const { node, axes } = framedSignals(context, {
      ...options,
      x: { ...options.x, domain: x },
      y: plain,
      lines: lines.map((line) => ({ ...line, x: given })),
    });
    const { domain, range } = axes!.x!;
    const value = (pixel: number) =>
      domain[0] + ((pixel - range[0]) / (range[1] - range[0])) * (domain[1] - domain[0]);
    return corners(node)[0].map(([pixel]) => Math.round(100 * value(pixel)) / 100);
  };
  expect(across([0, 3])).toEqual([0, 1, 2]);
  expect(across([-0.5, 3.5])).toEqual([0, 1, 2]);
  expect(across([0.5, 3.5])).toEqual([1, 2, 3]);
  expect(across([0, 3], [0, 1.5, 3])).toEqual([0, 1.5, 3]);
});

it('lays zero under all, what is under and over the lines on their own sides, and names on top', () => {
  const { node } = framedSignals(context, {
    ...options,
    y: plain,
    under: [dot([0], { x: 1, y: 0 })],
    lines: [{ role: 'observation', y: [0, 1, 0], label: 'data' }],
    over: [dot([0], { x: 2, y: 0 })],
    words: [[{ text: 'above' }]],
  });
  expect(marks(node)).toEqual(['rule', 'dot', 'line', 'dot', 'text', 'text']);
  expect(node.textContent).toContain('data');
  expect(node.textContent).toContain('above');
});

it('draws a null, and what is below the axis, on the lower end', () => {
  const { node, axes } = framedSpectra(context, {
    ...options,
    y: decadeAxis([1e-4, 1], [1e-4, 1]),
    lines: [{ role: 'kernel', y: [1, 0, 1e-6, 1] }],
  });
  const [bottom, top] = axes!.y!.range;
  expect(corners(node)).toHaveLength(1);
  expect(corners(node)[0].map(([, y]) => y)).toEqual([top, bottom, bottom, top]);
});

it('spells plain numbers with a true minus, and decades as powers of ten', () => {
  expect(plain.format?.(-0.25)).toBe('−0.25');
  expect(decadeAxis([1e-9, 1], []).format?.(1e-8)).toBe('10⁻⁸');
  expect(decadeAxis([1e-9, 1], [], 'magnitude')).toMatchObject({ type: 'log', label: 'magnitude' });
});

/** The names beside a plot's lines: each near its line's end, none on another, none outside of the frame. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { framedPanel, frameOf, type FrameOptions } from '../../src/parts/view/frame.ts';
import { labelMarks } from '../../src/parts/view/lines.ts';

const { document } = new JSDOM('').window;
const context = { width: 400, narrow: false, document };
const options: FrameOptions = {
  name: 'plot',
  height: 200,
  marginRight: 90,
  x: { label: '', domain: [0, 1] },
  y: { label: '', domain: [0, 1] },
};
const frame = frameOf(context, options);
const [bottom, top] = frame.y.range;
const LINE_HEIGHT = 15;
const ROLES = ['truth', 'kernel', 'observation', 'estimate', 'noise'] as const;

/** How far down the name of each line stands, where the lines end at these heights. */
function namesOf(ends: readonly number[]): number[] {
  const lines = ends.map((end, i) => ({ role: ROLES[i], x: [0, 1], y: [0.5, end], label: `name ${i}` }));
  const { node } = framedPanel(context, options, labelMarks(frame, lines, false));
  return ends.map((_, i) => {
    const name = [...node.querySelectorAll('text')].find(({ textContent }) => textContent === `name ${i}`)!;
    const moved = [name, name.parentElement!].map((one) => one.getAttribute('transform') ?? '');
    return moved.reduce((sum, by) => sum + Number(/translate\([^,]+,([^)]+)\)/.exec(by)?.[1] ?? 0), 0);
  });
}
const down = (end: number): number => bottom + end * (top - bottom);
/** Of a line that leaves the frame the name stays in it, with room for its letters below the upper edge. */
const held = (end: number): number => Math.min(0.97, Math.max(0, end));
/** Plot draws to half pixels. */
const NEAR = 1;

describe('names beside lines', () => {
  it('stand at the ends of lines that are far apart', () => {
    const ends = [0.8, 0.5, 0.1];
    for (const [i, y] of namesOf(ends).entries()) expect(Math.abs(y - down(ends[i]))).toBeLessThan(NEAR);
  });

  it('are pushed down where they would touch', () => {
    const [first, second] = namesOf([0.5, 0.49]);
    expect(Math.abs(first - down(0.5))).toBeLessThan(NEAR);
    expect(second - first).toBeCloseTo(LINE_HEIGHT, 6);
  });

  it('are pushed up from the lower edge, the whole heap of them', () => {
    const [above, middle, low] = namesOf([0.02, 0.01, 0]);
    expect(Math.abs(low - bottom)).toBeLessThan(NEAR);
    expect(low - middle).toBeCloseTo(LINE_HEIGHT, 6);
    expect(middle - above).toBeCloseTo(LINE_HEIGHT, 6);
  });

  it('never touch, keep the order of their lines, and stay in the frame, wherever the lines end', () => {
    const anyEnd = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(anyEnd, { minLength: 1, maxLength: 5 }), (ends) => {
        const names = namesOf(ends);
        const sorted = ends.map((end, i) => ({ end, y: names[i] })).sort((a, b) => a.y - b.y);
        for (const [i, { y, end }] of sorted.entries()) {
          expect(y).toBeGreaterThanOrEqual(top - NEAR);
          expect(y).toBeLessThanOrEqual(bottom + NEAR);
          if (i === 0) continue;
          expect(y - sorted[i - 1].y).toBeGreaterThanOrEqual(LINE_HEIGHT - 1e-6);
          expect(held(end)).toBeLessThanOrEqual(held(sorted[i - 1].end) + 1e-9);
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

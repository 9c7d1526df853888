/** The colours of site/styles/tokens.css: readable on what they lie on, and told apart by every eye. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, distance, parseColour, VISIONS, type Rgb } from './support/colour.ts';

const LEAST_CONTRAST = 4.5;
const LEAST_DISTANCE = 0.12;
const ROLES = ['truth', 'kernel', 'observation', 'estimate', 'noise'] as const;
const READ = [...ROLES, 'ink', 'quiet', 'alarm'] as const;
const GROUNDS = ['panel', 'paper'] as const;

const css = readFileSync('site/styles/tokens.css', 'utf8');
const THEMES = ['light', 'dark'] as const;

function token(name: string, theme: (typeof THEMES)[number]): Rgb {
  const match = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(css);
  if (!match) throw new Error(`tokens.css has no pair --${name}: light-dark(#…, #…)`);
  return parseColour(match[theme === 'light' ? 1 : 2]);
}
const pairs = ROLES.flatMap((a, i) => ROLES.slice(i + 1).map((b) => [a, b] as const));

describe.each(THEMES)('%s', (theme) => {
  describe.each(GROUNDS)('on --%s', (ground) => {
    it.each(READ)('--%s can be read', (name) => {
      expect(contrast(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    });
  });

  it('an alarm can be read on its own ground', () => {
    const ground = token('alarm-panel', theme);
    for (const name of ['alarm', 'ink'])
      expect(contrast(token(name, theme), ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  // WCAG 2.2, 1.4.11: what marks a control, and the ring that shows the focus.
  it.each(['edge', 'focus'])('--%s can be seen', (name) => {
    for (const ground of GROUNDS)
      expect(contrast(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  describe.each(Object.keys(VISIONS) as (keyof typeof VISIONS)[])('to %s vision', (vision) => {
    it.each(pairs)('%s and %s are told apart', (a, b) => {
      const [seenA, seenB] = [a, b].map((name) => VISIONS[vision](token(name, theme)));
      expect(distance(seenA, seenB)).toBeGreaterThanOrEqual(LEAST_DISTANCE);
    });
  });
});

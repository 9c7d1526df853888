import { expect, it } from 'vitest';
import { linearToSrgb } from '../../src/core/light.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { levelOf } from '../../src/lab/worker/levels.ts';

it('is the rounded sRGB of the light, cut off at black and white', () => {
  const some = Array.from(new RandomState(2).uniform(-0.1, 1.2, 20_000));
  const dark = Array.from(new RandomState(3).uniform(0, 0.01, 20_000));
  for (const light of [...some, ...dark, 0, 1]) {
    const rounded = Math.min(255, Math.max(0, Math.round(255 * linearToSrgb(light))));
    if (levelOf(light) !== rounded) expect([light, levelOf(light)]).toEqual([light, rounded]);
  }
  expect(levelOf(NaN)).toBe(0);
});

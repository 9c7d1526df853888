import { describe, expect, test } from 'vitest';
import { exposed, pictureOf } from '../../src/widgets/photo-undone/exposure.ts';
import { model } from '../../src/widgets/photo-undone/model.ts';
import { params, presets, SHAPE } from '../../src/widgets/photo-undone/params.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);
const SCENES = ['still-life', 'text-page', 'number-plate'] as const;

describe.each(SCENES)('%s', (scene) => {
  const at = (changes: object) => measure(state('regularise', { picture: { scene }, ...changes }));
  test('dividing leaves rubbish, λ gives more than the blur left', () => {
    const { blurred, divided, regularised } = at({});
    expect(divided).toBeLessThan(6);
    expect(blurred).toBeGreaterThan(divided + 9);
    expect(regularised).toBeGreaterThan(blurred + 3);
  });
  test('a λ that is too small brings the grain back, one too large hardly helps', () => {
    const { regularised } = at({});
    expect(measure(state('greedy', { picture: { scene } })).regularised).toBeLessThan(regularised - 2.9);
    const timid = measure(state('timid', { picture: { scene } })).regularised;
    expect(timid).toBeLessThan(regularised - 1);
  });
});

test('the picture is blurred in light, and stored in 256 levels', () => {
  const { blurred, planes, shape } = exposed(pictureOf(state('undo')));
  expect(shape).toEqual(SHAPE);
  expect(planes).toHaveLength(3);
  for (const plane of blurred)
    for (const value of plane) expect(Math.abs(255 * value - Math.round(255 * value))).toBeLessThan(1e-9);
});

test('a picture narrower than the blur is refused with its size', () => {
  const own = { shape: [12, 40] as const, planes: [new Float32Array(480)] };
  expect(model.check(state('undo', { picture: { scene: 'still-life', own } as never }))).toEqual({
    code: 'small',
    facts: { height: 12, width: 40 },
  });
});

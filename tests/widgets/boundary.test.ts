import { describe, expect, test } from 'vitest';
import { challenges } from '../../src/widgets/boundary/challenges.ts';
import { blurred, blurredTruth, curvesOf } from '../../src/widgets/boundary/error.ts';
import { model } from '../../src/widgets/boundary/model.ts';
import { LARGEST, MARGIN, params, presets, WORLD, type Params } from '../../src/widgets/boundary/params.ts';
import { worldOf } from '../../src/widgets/boundary/world.ts';
import { answerOf } from './support/challenge.ts';
import { runsOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const boundaries = params.boundary.options;
const state = statesOf(params, presets);
const run = runsOf(model);
const measure = (preset: Preset, changes: Partial<Params> = {}) => run(state(preset, changes)).m;
const FRAME = WORLD - 2 * MARGIN;

/** A small picture of the reader's own, in three colours that differ. */
function ownPicture(height: number, width: number): Params['picture'] {
  const plane = (step: number) =>
    Float32Array.from({ length: height * width }, (_, i) => ((i * step) % 101) / 100);
  return { own: { shape: [height, width], planes: [plane(37), plane(53), plane(11)] } };
}
/** What lies at position i of a line of n, told by walking there one step at a time; −1 for nothing. */
function walk(i: number, n: number, boundary: string): number {
  if (i >= 0 && i < n) return i;
  if (boundary === 'zero') return -1;
  if (boundary === 'replicate') return i < 0 ? 0 : n - 1;
  if (boundary === 'periodic') return walk(i < 0 ? i + n : i - n, n, boundary);
  return walk(i < 0 ? -1 - i : 2 * n - 1 - i, n, boundary);
}
/** The mean of the k × k round each pixel, read through `look`. */
function means(
  [height, width]: readonly [number, number],
  k: number,
  look: (i: number, j: number) => number,
): Float64Array {
  const d = (k - 1) / 2;
  return Float64Array.from({ length: height * width }, (_, at) => {
    let sum = 0;
    for (let a = -d; a <= d; a++)
      for (let b = -d; b <= d; b++) sum += look(Math.floor(at / width) + a, (at % width) + b);
    return sum / (k * k);
  });
}

describe('against means written out', () => {
  const world = worldOf(ownPicture(41, 57));
  const { frameShape, frame, margin, planes } = world;
  const [height, width] = frameShape;

  test('the frame is the middle of the picture', () => {
    expect([margin, ...frameShape]).toEqual([10, 21, 37]);
    for (const [c, plane] of frame.entries())
      expect(plane[3 * width + 5]).toBe(planes[c][(3 + margin) * 57 + 5 + margin]);
  });
  test.each(boundaries)('%s', (boundary) => {
    for (const k of [3, 9, 21])
      for (const [c, plane] of blurred(world, k, boundary).entries()) {
        const look = (i: number, j: number) => {
          const [row, column] = [walk(i, height, boundary), walk(j, width, boundary)];
          return row < 0 || column < 0 ? 0 : frame[c][row * width + column];
        };
        expect(plane).toAgreeWith(means(frameShape, k, look), 1e-12);
      }
  });
  test('the truth', () => {
    for (const k of [3, 9, 21])
      for (const [c, plane] of blurredTruth(world, k).entries())
        expect(plane).toAgreeWith(
          means(frameShape, k, (i, j) => planes[c][(i + margin) * 57 + j + margin]),
          1e-12,
        );
  });
  test.each(boundaries)('what %s invents is what its blur sees', (boundary) => {
    const p = state('dark', { picture: ownPicture(41, 57), boundary, size: 9 });
    const { invented, shape } = model.compute(p);
    for (const i of [0, 9, 20, 40])
      for (const j of [0, 13, 56]) {
        const [row, column] = [walk(i - margin, height, boundary), walk(j - margin, width, boundary)];
        const there = row < 0 || column < 0 ? 0 : frame[1][row * width + column];
        expect(invented[1][i * shape[1] + j]).toBe(there);
      }
  });
});

describe('the rim', () => {
  test.each([3, 9, 15, 33])('k = %i: exact inside, and as many pixels touched as the formula says', (k) => {
    const p = state('dark', { picture: { scene: 'dead-leaves' }, size: k });
    const { error, depth, touched } = model.compute(p);
    expect(depth).toBe((k - 1) / 2);
    expect(touched).toBeCloseTo(1 - ((FRAME - k + 1) / FRAME) ** 2, 12);
    const inner = error.filter((_, at) => {
      const [i, j] = [Math.floor(at / FRAME), at % FRAME];
      return Math.min(i, j, FRAME - 1 - i, FRAME - 1 - j) >= depth;
    });
    expect(1 - inner.length / error.length).toBeCloseTo(touched, 12);
    expect(Math.max(...inner.map(Math.abs))).toBeLessThan(1e-12);
    const total = Math.sqrt(error.reduce((sum, e) => sum + e * e, 0) / (touched * error.length));
    expect(run(p).m.zero).toBeCloseTo(total, 12);
  });
  test('the curves are what the readouts say, size by size', () => {
    const curves = curvesOf(worldOf(state('dark').picture));
    for (const [i, size] of curves.sizes.entries())
      for (const boundary of boundaries)
        expect(curves.rim[boundary][i]).toBe(measure('dark', { size })[boundary]);
    expect([curves.sizes[0], curves.sizes.at(-1)]).toEqual([3, LARGEST]);
  });
});

/** The mean of the error over the rows or columns that touch one edge of the frame. */
function edgeError(preset: Preset, edge: 'top' | 'bottom'): number {
  const { error, depth } = model.compute(state(preset));
  const rows = error.filter((_, at) => {
    const i = Math.floor(at / FRAME);
    return edge === 'top' ? i < depth : i >= FRAME - depth;
  });
  return rows.reduce((sum, e) => sum + e, 0) / rows.length;
}

describe('what the page says', () => {
  test('zero darkens every pixel that it touches', () => {
    const { error } = model.compute(state('dark'));
    expect(Math.max(...error)).toBeLessThan(1e-12);
  });
  test('periodic: the table shades the wall, the wall lights the table', () => {
    expect(edgeError('wrap', 'top')).toBeLessThan(-0.03);
    expect(edgeError('wrap', 'bottom')).toBeGreaterThan(0.03);
  });
  test('periodic alone lets the left edge see the right one', () => {
    const dark = new Float32Array(41 * 57);
    for (let i = 0; i < 41; i++) for (let j = 40; j < 57; j++) dark[i * 57 + j] = 1;
    const own = { shape: [41, 57] as const, planes: [dark, dark, dark] };
    for (const boundary of boundaries) {
      const { output, frameShape } = model.compute(state('dark', { picture: { own }, boundary, size: 5 }));
      const left = output[0][Math.floor(frameShape[0] / 2) * frameShape[1]];
      if (boundary === 'periodic') expect(left).toBeCloseTo(2 / 5, 12);
      else expect(left).toBe(0);
    }
  });
  test('on the still life replicate comes nearest at 15, reflect at 33', () => {
    const at = (preset: Preset) => {
      const p = state(preset);
      return model.facts(model.compute(p), p).best;
    };
    expect(at('streaks')).toBe('replicate');
    expect(at('large')).toBe('reflect');
  });
  test('a box of 33 touches more than half of the frame', () => {
    expect(measure('large').touched).toBeGreaterThan(50);
    expect(measure('large').depth).toBe(16);
  });
  test('on the page of text replicate does worse than periodic', () => {
    expect(measure('page').replicate).toBeGreaterThan(1.3 * measure('page').periodic);
    const p = state('page');
    expect(model.facts(model.compute(p), p).best).toBe('reflect');
    expect(state('streaks').size).toBe(15);
  });
  test('on a uniform wall all but zero are right', () => {
    const wall = new Float32Array(50 * 50).fill(0.6);
    const m = measure('dark', { picture: { own: { shape: [50, 50], planes: [wall, wall, wall] } } });
    expect(m.zero).toBeGreaterThan(0.1);
    for (const boundary of ['periodic', 'reflect', 'replicate'] as const)
      expect(m[boundary]).toBeLessThan(1e-12);
  });
});

describe('small pictures', () => {
  test('a kernel that would outgrow the surroundings is refused in words', () => {
    const p = state('large', { picture: ownPicture(30, 40) });
    expect(model.check(p)).toEqual({ code: 'small', facts: { height: 30, width: 40, room: 15 } });
    expect(model.check({ ...p, size: 15 })).toBeNull();
    for (const boundary of boundaries) model.compute({ ...p, size: 15, boundary });
  });
  test('one pixel is refused, not computed', () => {
    expect(model.check(state('dark', { picture: ownPicture(1, 1), size: 3 }))?.code).toBe('small');
  });
});

describe('the challenge', () => {
  const [half] = challenges;
  const hint = (size: number) => {
    const [p, m] = [state('mirror', { size }), measure('mirror', { size })];
    return answerOf(half, p, m);
  };
  test('one size passes, and each mistake is answered', () => {
    expect([hint(15), hint(27), hint(29), hint(31)]).toEqual(['under', 'under', 'passed', 'over']);
  });
});

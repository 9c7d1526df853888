import { checkChoice } from '../check.ts';
import type { Vec } from '../vector.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';

/** Whose grey levels: those of the 1974 paper, or Toft's, whose contrasts the eye can see. */
export type SheppLoganLevels = 'original' | 'toft';

export const sheppLoganLevels = ['original', 'toft'] as const satisfies readonly SheppLoganLevels[];

export interface SheppLoganOptions {
  /** 'toft' unless given. Name the one shown: both are called "the Shepp–Logan phantom". */
  readonly levels?: SheppLoganLevels;
}

/** Semi-axes a (across) and b, centre (x, y), y up, and the turn in degrees counterclockwise; the head is 2 tall. */
interface Ellipse {
  readonly original: number;
  readonly toft: number;
  readonly a: number;
  readonly b: number;
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

const ellipse = (
  original: number,
  toft: number,
  [a, b]: readonly [number, number],
  [x, y]: readonly [number, number],
  turn = 0,
): Ellipse => ({ original, toft, a, b, x, y, turn });

const head: readonly Ellipse[] = [
  ellipse(2, 1, [0.69, 0.92], [0, 0]),
  ellipse(-0.98, -0.8, [0.6624, 0.874], [0, -0.0184]),
  ellipse(-0.02, -0.2, [0.11, 0.31], [0.22, 0], -18),
  ellipse(-0.02, -0.2, [0.16, 0.41], [-0.22, 0], 18),
  ellipse(0.01, 0.1, [0.21, 0.25], [0, 0.35]),
  ellipse(0.01, 0.1, [0.046, 0.046], [0, 0.1]),
  ellipse(0.01, 0.1, [0.046, 0.046], [0, -0.1]),
  ellipse(0.01, 0.1, [0.046, 0.023], [-0.08, -0.605]),
  ellipse(0.01, 0.1, [0.023, 0.023], [0, -0.606]),
  ellipse(0.01, 0.1, [0.023, 0.046], [0.06, -0.605]),
];

/** The 1974 levels reach 2 in the skull; halved, they are pictures like the others. */
const SCALE = { original: 0.5, toft: 1 } as const;

/**
 * The Shepp–Logan phantom: ten ellipses that add up to a slice of a head. Each pixel is the mean over its area. The
 * head fills the height of the shorter side, in the middle. There is no chance in it: every seed gives the same.
 *
 * 'original' has the levels of 1974, halved: skull 1, brain .51, and features of .005 that hardly show. 'toft' has
 * the modified levels: skull 1, brain .2, features of .1.
 *
 * Source: Shepp & Logan, "The Fourier reconstruction of a head section", IEEE Trans. Nucl. Sci. 21 (1974); Toft,
 * "The Radon transform", PhD thesis, Technical University of Denmark (1996), table B.3.
 * @throws RangeError if a side is below 16 or the levels have another name
 */
export function sheppLogan(shape: SceneShape, seed = 1, options: SheppLoganOptions = {}): Vec {
  checkScene('sheppLogan', shape, seed);
  const { levels = 'toft' } = options;
  checkChoice('sheppLogan', 'levels', levels, sheppLoganLevels);
  const picture = new Float64Array(shape[0] * shape[1]);
  for (const part of head) addEllipse(picture, shape, part, SCALE[levels] * part[levels]);
  // sums of decimal fractions leave −1e-17
  return picture.map((value) => Math.min(1, Math.max(0, value)));
}

/** Adds `level` × the share of each pixel inside the ellipse; pixels on its edge are sampled at 8 × 8 points. */
function addEllipse(picture: Vec, [height, width]: SceneShape, part: Ellipse, level: number): void {
  const half = Math.min(height, width) / 2;
  const angle = (part.turn * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const inside = (row: number, column: number) => {
    const dx = (column - width / 2) / half - part.x;
    const dy = (height / 2 - row) / half - part.y;
    return Math.hypot((cosine * dx + sine * dy) / part.a, (cosine * dy - sine * dx) / part.b);
  };
  // half a pixel's diagonal, in units of the ellipse's own radius
  const edge = Math.SQRT1_2 / (half * Math.min(part.a, part.b));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const q = inside(row + 0.5, column + 0.5);
      if (q >= 1 + edge) continue;
      picture[row * width + column] += level * (q <= 1 - edge ? 1 : share(row, column, inside));
    }
  }
}

function share(row: number, column: number, inside: (row: number, column: number) => number): number {
  let count = 0;
  for (let i = 0; i < 8; i++) {
    for (let j = 0; j < 8; j++) {
      if (inside(row + (i + 0.5) / 8, column + (j + 0.5) / 8) <= 1) count++;
    }
  }
  return count / 64;
}

/** What is given to every method: the data, and what they were made from where this is known. */
import { srgbToLinear } from '../../core/light.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { crop } from '../../core/operators/crop.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import { sceneOrOwn, valuesOf } from '../../parts/model/picture.ts';
import { kernelOf } from './kernels.ts';
import { KERNEL_SIDE, MARGIN, SIDE, type Params } from './params.ts';

export interface Bench {
  /** [height, width] of the data. */
  readonly shape: readonly [number, number];
  readonly data: Vec;
  /** On the data's frame, and the kernel on its square; null where the picture came blurred. */
  readonly truth: { readonly x: Vec; readonly kernel: Vec } | null;
}

/** As a file stores it, so that the Python can carry it exactly. */
export const pictureOf = sceneOrOwn(SIDE, (name, shape) => scene(name as SceneName, shape));

/** A blur acts on light: of a reader's own file, which keeps the sRGB curve of it, the light is taken. */
export const isFile = ({ scene: { own } }: Pick<Params, 'scene'>): boolean => own !== undefined;

/** A scene that goes on beyond the camera's frame. */
interface Scenery {
  readonly shape: readonly [number, number];
  readonly light: Vec;
}

function sceneryOf(p: Params): Scenery {
  const picture = pictureOf(p.scene);
  const values = valuesOf(picture);
  return { shape: picture.shape, light: isFile(p) ? values.map(srgbToLinear) : values };
}

export function benchOf(p: Params): Bench {
  const scenery = sceneryOf(p);
  if (p.blurred === 'already') return { shape: scenery.shape, data: scenery.light, truth: null };
  return seen(scenery, p);
}

/** What a camera sees of it through the blur, with noise. */
export function seen({ shape, light }: Scenery, p: Params): Bench {
  const kernel = kernelOf(p);
  const square = { shape: [KERNEL_SIDE, KERNEL_SIDE] as const, data: kernel };
  const operator = convolve2d(square, shape, { boundary: 'zero', output: 'valid' });
  const noise = { kind: 'gaussian', sigma: p.noise, seed: p.seed } as const;
  const { data } = observe({
    truth: light,
    operator,
    noise: p.noise > 0 ? noise : { ...noise, kind: 'none' },
  });
  const inside = [shape[0] - 2 * MARGIN, shape[1] - 2 * MARGIN] as const;
  return { shape: inside, data, truth: { x: crop(shape, MARGIN).apply(light), kernel } };
}

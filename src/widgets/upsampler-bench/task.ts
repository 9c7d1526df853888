/** What is enlarged: a picture brought down s times, by means; and another one to learn on. */
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { broughtDown, cutTo, sceneOrOwn, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { SIDE, type Params } from './params.ts';

export interface Task {
  readonly stride: number;
  /** [height, width] of the truth; both are multiples of the stride. */
  readonly shape: readonly [number, number];
  readonly truth: Vec;
  readonly input: Vec;
}

/** So many pixels from the frame, the zeros that the layers pad with are in no output. */
export const FRAME = 4;

/** What lies inside the frame: there the layers are compared, and learn. */
export function inside(picture: Vec, [height, width]: Task['shape']): Vec {
  const across = width - 2 * FRAME;
  return Float64Array.from({ length: (height - 2 * FRAME) * across }, (_, at) => {
    return picture[(FRAME + Math.floor(at / across)) * width + FRAME + (at % across)];
  });
}

/** Not the seed of any scene on show. */
const LESSON = 77;
const SIDES = 6;

const sceneOf = (seed: number) => sceneOrOwn(SIDE, (name, shape) => scene(name as SceneName, shape, seed));
const [shown, learnt] = [sceneOf(1), sceneOf(LESSON)];

function brokenDown(picture: StoredPicture, stride: number): Task {
  const truth = valuesOf(picture);
  return { stride, shape: picture.shape, truth, input: broughtDown(truth, picture.shape, stride) };
}

/** The reader's own picture is cut to sides that both strides divide. */
export const taskOf = (p: Pick<Params, 'scene' | 'stride'>): Task =>
  brokenDown(cutTo(shown(p.scene), SIDES), Number(p.stride));

/** Dead leaves, whose statistics are those of photographs. */
export const lessonOf = (stride: number): Task => brokenDown(learnt({ scene: 'dead-leaves' }), stride);

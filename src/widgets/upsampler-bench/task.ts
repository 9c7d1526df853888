/** What is enlarged: a picture brought down s times, by means; and another one to learn on. */
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { PlanarPicture } from '../contract.ts';
import { SIDE, type Params } from './params.ts';

export interface Task {
  readonly stride: number;
  /** [height, width] of the truth; both are multiples of the stride. */
  readonly shape: readonly [number, number];
  readonly truth: Vec;
  readonly input: Vec;
}

const LEVELS = 255;
/** Not the seed of any scene on show. */
const LESSON = 77;
const SIDES = 6;

/** Whole 1/255, which the Python can carry. */
const rounded = (picture: Vec): Vec =>
  picture.map((value) => Math.round(LEVELS * Math.min(1, Math.max(0, value))) / LEVELS);

function means(fine: Vec, [height, width]: readonly [number, number], stride: number): Vec {
  const across = width / stride;
  const coarse = new Float64Array((height / stride) * across);
  fine.forEach((value, at) => {
    const [row, column] = [Math.floor(at / width / stride), Math.floor((at % width) / stride)];
    coarse[row * across + column] += value / stride ** 2;
  });
  return coarse;
}

/** The mean of the colours, cut to sides that both strides divide. */
function greyOf({ shape, planes }: PlanarPicture) {
  const [height, width] = shape.map((side) => side - (side % SIDES));
  const data = Float64Array.from({ length: height * width }, (_, at) => {
    const from = Math.floor(at / width) * shape[1] + (at % width);
    return planes.reduce((sum, plane) => sum + plane[from], 0) / planes.length;
  });
  return { shape: [height, width] as const, data };
}

const drawn = new Map<string, Vec>();
function sceneOf(name: SceneName, seed: number): Vec {
  const key = `${name} ${seed}`;
  const known = drawn.get(key) ?? rounded(scene(name, [SIDE, SIDE], seed));
  drawn.set(key, known);
  return known;
}

export function taskOf(p: Pick<Params, 'scene' | 'stride'>): Task {
  const stride = Number(p.stride);
  const own = p.scene.own && greyOf(p.scene.own);
  const shape = own ? own.shape : ([SIDE, SIDE] as const);
  const truth = own ? rounded(own.data) : sceneOf(p.scene.scene as SceneName, 1);
  return { stride, shape, truth, input: means(truth, shape, stride) };
}

/** Dead leaves, whose statistics are those of photographs. */
export function lessonOf(stride: number): Task {
  const shape = [SIDE, SIDE] as const;
  const truth = sceneOf('dead-leaves', LESSON);
  return { stride, shape, truth, input: means(truth, shape, stride) };
}

import { checkInteger } from '../check.ts';

/** `[height, width]` of a scene. */
export type SceneShape = readonly [number, number];

/** Throws a RangeError unless both sides are whole numbers from 16 to 8192 and the seed is one below 2³². */
export function checkScene(who: string, shape: SceneShape, seed: number): void {
  checkInteger(who, 'height', shape[0], 16, 8192);
  checkInteger(who, 'width', shape[1], 16, 8192);
  checkInteger(who, 'seed', seed, 0, 0xffffffff);
}

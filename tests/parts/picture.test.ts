import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  broughtDown,
  cutTo,
  fileSizeOf,
  photographed,
  pythonPicture,
  sceneOrOwn,
  storedPicture,
  valuesOf,
} from '../../src/parts/model/picture.ts';

const shape = [2, 3] as const;
const values = [0, 0.2, 1, -3, 0.5, 7];

it('a picture is stored in whole levels, and what lies outside [0, 1] is clipped', () => {
  const stored = storedPicture(values, shape);
  expect([...stored.levels]).toEqual([0, 51, 255, 0, 128, 255]);
  expect([...valuesOf(stored)]).toEqual([0, 0.2, 1, 0, 128 / 255, 1]);
});

it('what is stored is stored again as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (levels) => {
      expect(storedPicture(valuesOf({ levels }), shape).levels).toEqual(levels);
    }),
  );
});

it('is brought down by the means of its blocks', () => {
  const plane = Float64Array.of(1, 3, 5, 7, 0, 4, 8, 0);
  expect([...broughtDown(plane, [2, 4], 2)]).toEqual([2, 5]);
});

it('is photographed: its light goes through the lens, and whole levels of the curve are kept', () => {
  const half = { apply: (light: Float64Array<ArrayBuffer>) => light.map((one) => one / 2) };
  // Half of white's light is stored as 188, black as 0.
  expect([...photographed(Float64Array.of(1, 0), half, [1, 2])]).toEqual([188 / 255, 0]);
});

it('draws a scene once, in a square, and takes a picture of the reader’s own in grey', () => {
  const drawn: string[] = [];
  const pictureOf = sceneOrOwn(2, (scene, [height, width]) => {
    drawn.push(scene);
    return new Float64Array(height * width).fill(1);
  });
  expect(pictureOf({ scene: 'a' })).toBe(pictureOf({ scene: 'a' }));
  expect(drawn).toEqual(['a']);
  const plane = (value: number) => new Float32Array(6).fill(value);
  const green = pictureOf({ own: { shape: [2, 3], planes: [plane(0), plane(1), plane(0)] } });
  expect(green.shape).toEqual([2, 3]);
  // The luminance of full green is 0.7152 of white's, and 0.7152 of the light is stored as 0.8625.
  expect([...green.levels]).toEqual(Array(6).fill(220));
  expect(drawn).toEqual(['a']);
});

it('is cut to sides that a step divides, from the top left corner', () => {
  const levels = Uint8Array.from({ length: 20 }, (_, i) => i);
  expect(cutTo({ shape: [4, 5], levels }, 2)).toEqual({
    shape: [4, 4],
    levels: Uint8Array.of(0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13, 15, 16, 17, 18),
  });
  expect(cutTo({ shape: [4, 5], levels }, 1).levels).toBe(levels);
});

it('is written into a script a line a row', () => {
  expect(pythonPicture('x', storedPicture(values, shape))).toBe(
    'x = np.array([\n    [0, 51, 255],\n    [0, 128, 255],\n]) / 255',
  );
});

it('is told its reader by the size of its file, where it was brought down from one', () => {
  expect(fileSizeOf({ shape: [48, 72], fileShape: [1080, 1920] })).toEqual({ height: 1080, width: 1920 });
  expect(fileSizeOf({ shape: [48, 72] })).toEqual({ height: 48, width: 72 });
});

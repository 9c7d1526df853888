/** Rows of pictures, how numbers become light, and where what is grabbed on a picture lies. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { ofPlanes, onScale, pictureRow, pixelAxes, sideAxes } from '../../src/parts/view/pictures.ts';
import { pixelOf } from '../../src/parts/view/apart.ts';
import type { PictureData } from '../../src/widgets/contract.ts';

const { document } = new JSDOM('').window;
const plane = Float64Array.of(0, 0.5, 1, 0.25, 0, 1);

it('makes each picture under its panel’s name, all in the same place', () => {
  const made = new Map<string, PictureData>();
  const picture = (name: string, content: PictureData) => {
    made.set(name, content);
    return document.createElement('img');
  };
  const panels = pictureRow({ picture }, { share: 1 / 2, group: 'twins' }, [
    { name: 'truth', role: 'truth', caption: 'what is there', shape: [2, 3], data: plane },
    { name: 'error', ...onScale([2, 3], plane, 0.2, true), axes: pixelAxes([2, 3]) },
  ]);
  expect(panels.map(({ name, share, group }) => [name, share, group])).toEqual([
    ['truth', 1 / 2, 'twins'],
    ['error', 1 / 2, 'twins'],
  ]);
  expect(panels[0]).toMatchObject({ role: 'truth', caption: 'what is there' });
  expect(panels[0]).not.toHaveProperty('data');
  expect(panels[1].axes).toEqual(pixelAxes([2, 3]));
  expect(made.get('truth')).toMatchObject({ shape: [2, 3], data: plane });
  expect(made.get('error')).toMatchObject({ map: 'diverging', range: [-0.2, 0.2] });
});

it('shows one plane as grey and three as colours; what has a sign lies round 0', () => {
  expect(ofPlanes([2, 3], [plane])).toEqual({ shape: [2, 3], data: plane });
  expect(ofPlanes([2, 3], [plane, plane, plane])).toMatchObject({ map: 'rgb' });
  expect(onScale([2, 3], plane, 2, false)).toEqual({ shape: [2, 3], data: plane, range: [0, 2] });
});

it('has a pixel’s middle at a whole number, and rows from below', () => {
  const { x, y } = pixelAxes([2, 3]);
  expect([0, 2].map((column) => pixelOf(x, column))).toEqual([0.5, 2.5]);
  expect([0, 1].map((row) => pixelOf(y, row))).toEqual([1.5, 0.5]);
});

it('keeps a place in parts of the sides', () => {
  const { x, y } = sideAxes([20, 30]);
  expect([pixelOf(x, 0.5), pixelOf(y, 0.25)]).toEqual([15, 15]);
});

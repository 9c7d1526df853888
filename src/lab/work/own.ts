/** A reader's own picture as stored values: of eight bits as the canvas holds them, of more as the file's own numbers. */
import type { Vec } from '../../core/vector.ts';
import type { PlanarPicture } from '../../widgets/contract.ts';
import { NO_NUMBER, SATURATED } from '../intake/bring-down.ts';
import { filled } from './filled.ts';
import type { Exposure } from './exposure.ts';
import type { Stored } from './stored.ts';
import type { PictureSettings } from './task.ts';

type Told = Pick<PictureSettings, 'curve' | 'offset' | 'gain' | 'losesSaturated'>;

const WHITE = 255;

const isGrey = ([red, ...others]: readonly ArrayLike<number>[]): boolean =>
  others.every((plane) => Array.prototype.every.call(plane, (value, i) => value === red[i]));

/** The file's own numbers. A canvas holds 8 bits; single precision is not to be taken for more. */
function numbersOf({ planes, deep }: PlanarPicture): readonly Vec[] {
  if (deep) return planes.map((plane) => Float64Array.from(plane));
  const kept = isGrey(planes) ? planes.slice(0, 1) : planes;
  return kept.map((plane) => new Float64Array(plane).map((value) => Math.round(WHITE * value)));
}

/** What is not known: NaN, and, where that is asked for, what is saturated. */
function unknownOf(
  own: PlanarPicture,
  numbers: readonly Vec[],
  losesSaturated: boolean,
): Uint8Array | undefined {
  const bits = NO_NUMBER | (losesSaturated ? SATURATED : 0);
  const marks = own.deep ? own.deep.marks : saturatedOf(numbers);
  const unknown = marks?.map((mark) => (mark & bits ? 1 : 0));
  return unknown?.includes(1) ? unknown : undefined;
}

/** What a measurement must not rest on: what is not known, and what is saturated, whether or not the methods are told so. */
export function lostIn({ image }: Pick<PictureSettings, 'image'>, { planes, stored }: Exposure): Uint8Array {
  if (image.own?.deep) return image.own.deep.marks ?? new Uint8Array(planes[0].length);
  const isFull = stored.depth === 8 ? (value: number) => value >= 1 : () => false;
  return new Uint8Array(planes[0].length).map((_, i) =>
    planes.some((plane) => isFull(plane[i])) ? SATURATED : 0,
  );
}

/** Of eight bits: what is white in any colour. */
const saturatedOf = (numbers: readonly Vec[]): Uint8Array =>
  new Uint8Array(numbers[0].length).map((_, i) =>
    numbers.some((plane) => plane[i] === WHITE) ? SATURATED : 0,
  );

/**
 * v = (number − offset)/(white − offset). Of what is not known a guess is made from its neighbours.
 * @throws RangeError for an offset at or above white
 */
export function ownExposure(own: PlanarPicture, { curve, offset, gain, losesSaturated }: Told): Exposure {
  const { shape, deep } = own;
  const white = deep?.white ?? WHITE;
  if (offset >= white) throw new RangeError(`the offset, ${offset}, is not below white, ${white}`);
  const span = white - offset;
  /** The numbers are copies of our own: of a large picture another set would be too many. */
  const scaled = (numbers: readonly Vec[]): readonly Vec[] => {
    for (const plane of numbers) for (let i = 0; i < plane.length; i++) plane[i] = (plane[i] - offset) / span;
    return numbers;
  };
  const numbers = numbersOf(own);
  const unknown = unknownOf(own, numbers, losesSaturated);
  // Single precision holds a guess, so that a script can carry it as it carries the file's own numbers.
  const guessed = unknown && scaled(numbers.map((plane) => filled(plane, shape, unknown).map(Math.fround)));
  const stored: Stored = {
    curve: curve === 'file' ? (deep?.curve ?? 'srgb') : curve,
    depth: deep?.depth ?? 8,
    white,
    ...(offset > 0 && { offset }),
  };
  return {
    shape,
    colours: numbers.length,
    // Asked for a few times in all: made anew sooner than held, where no guess is among them.
    get planes() {
      return guessed ?? scaled(numbersOf(own));
    },
    stored,
    ...(unknown && { unknown }),
    ...(gain > 0 && { photons: gain * span }),
  };
}

/** What lies under the cover: a picture of the book, another for every seed, or the reader's own as the light it stands for. */
import { linearToSrgb, srgbToLinear } from '../../core/light.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { PlanarPicture } from '../contract.ts';
import { keepingLast } from './keeping-last.ts';
import { SIDE, type Params } from './params.ts';

export interface Picture {
  readonly shape: readonly [number, number];
  /** Whole numbers 0 … 255, so that the Python can carry them exactly. */
  readonly levels: Uint8Array;
  /** Whether a level stands for light as a file holds it; the book's own scenes are taken as they are. */
  readonly encoded: boolean;
}

const LEVELS = 255;
const levelOf = (value: number): number => Math.round(LEVELS * Math.min(1, Math.max(0, value)));

/** Parts of red, green and blue light in what the eye calls bright (IEC 61966-2-1). */
const BRIGHTNESS = [0.2126, 0.7152, 0.0722];

function greyOf({ planes }: PlanarPicture): Uint8Array {
  if (planes.length === 1) return Uint8Array.from(planes[0], levelOf);
  return Uint8Array.from(planes[0], (_, i) =>
    levelOf(
      linearToSrgb(BRIGHTNESS.reduce((sum, part, colour) => sum + part * srgbToLinear(planes[colour][i]), 0)),
    ),
  );
}

const drawn = keepingLast(
  ({ name, seed }: { name: string; seed: number }) => `${name} ${seed}`,
  ({ name, seed }): Picture => ({
    shape: [SIDE, SIDE],
    levels: Uint8Array.from(scene(name as SceneName, [SIDE, SIDE], seed), levelOf),
    encoded: false,
  }),
);

export function pictureOf({
  picture: { scene: name, own },
  seed,
}: Pick<Params, 'picture' | 'seed'>): Picture {
  return own ? { shape: own.shape, levels: greyOf(own), encoded: true } : drawn({ name, seed });
}

/** The picture as the blur meets it. */
export function truthOf({ levels, encoded }: Picture): Vec {
  const stored = Float64Array.from(levels, (level) => level / LEVELS);
  return encoded ? stored.map(srgbToLinear) : stored;
}

/** What a screen is given for it. */
export const seenAs = ({ encoded }: Pick<Picture, 'encoded'>, values: Vec): Vec =>
  encoded ? values.map(linearToSrgb) : values;

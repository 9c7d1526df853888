/** x ∗ h = y and X · H = Y as pictures; the predicted nulls are drawn on the right half, whose twin is the left. */
import type { Panel, PictureData, Role } from '../contract.ts';
import type { Plane } from './plane.ts';
import type { Context } from './view-layout.ts';

/** log₁₀ of what is black and of what is white. */
const LIGHT = [-5.5, -1.5] as const;
const TRANSFER = [-2.5, 0] as const;

type Colour = readonly [number, number, number];
/** The kernel's and the estimate's colours, as they read on grey of any lightness. */
const OF_BLUR: Colour = [1, 0.6, 0.1];
const OF_GUESS: Colour = [0.1, 0.95, 0.85];

function marked(
  plane: Plane,
  logs: ArrayLike<number>,
  [low, high]: readonly [number, number],
  colour: Colour,
): PictureData {
  const grey = Float64Array.from(logs, (log) => Math.min(1, Math.max(0, (log - low) / (high - low))));
  const planes = colour.map((light) => grey.map((level, at) => (plane.marks[at] === 1 ? light : level)));
  return { shape: plane.shape, data: planes, map: 'rgb' };
}

export function picturePanels({ p, picture, narrow, words }: Context, plane: Plane): Panel[] {
  const { shape, truth, data, kernel, spectra } = plane;
  const named = words.figure;
  const panel = (name: string, role: Role, share: number, content: PictureData): Panel => ({
    name,
    role,
    share,
    caption: named[name],
    node: picture(name, content),
  });
  if (p.mystery) {
    const share = narrow ? 1 : 1 / 2;
    return [
      panel('seen', 'observation', share, { shape, data }),
      panel('seenLight', 'observation', share, marked(plane, spectra.data, LIGHT, OF_GUESS)),
    ];
  }
  const share = narrow ? 1 / 2 : 1 / 3;
  const light = { shape, data: spectra.truth, range: LIGHT };
  const pairs = [
    [
      panel('picture', 'truth', share, { shape, data: truth }),
      panel('blur', 'kernel', share, { shape: kernel.shape, data: kernel.data }),
      panel('blurred', 'observation', share, { shape, data }),
    ],
    [
      panel('pictureLight', 'truth', share, light),
      panel('blurLight', 'kernel', share, marked(plane, spectra.kernel, TRANSFER, OF_BLUR)),
      panel('blurredLight', 'observation', share, marked(plane, spectra.data, LIGHT, OF_BLUR)),
    ],
  ];
  // Two in a row leave each picture beside its own spectrum.
  return narrow ? pairs[0].flatMap((one, i) => [one, pairs[1][i]]) : pairs.flat();
}

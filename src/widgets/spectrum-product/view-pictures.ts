/** x ∗ h = y and X · H = Y as pictures; the predicted nulls are drawn on the right half, whose twin is the left. */
import { captionedPicture } from '../../parts/view/pictures.ts';
import type { Panel, PictureData, Role } from '../contract.ts';
import type { Plane } from './plane.ts';
import type { Context } from './view-layout.ts';
import type { Words } from './words.en.ts';

/** Of the width: what can be small, since the nulls are looked for in the spectra. The curve takes the rest of the row. */
export const SMALL = 0.23;
/** On a phone: as large as may be without leaving it. */
const LARGE = 5 / 6;

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

/** The pictures in the order of their rows, the curve of the spectra at the end of the first. */
export function picturePanels(context: Context, plane: Plane, profile: Panel): Panel[] {
  const { p, narrow, words } = context;
  const { shape, truth, data, kernel, spectra } = plane;
  const named = words.figure;
  const ofFile = p.taken === 'ring' ? undefined : named[p.taken];
  const panel = (
    name: keyof Words['figure'],
    role: Role,
    share: number,
    content: PictureData,
    caption: string = named[name],
    // A picture and its spectrum have one colour.
  ) => captionedPicture(context, { name, role, share, group: role, caption, ...content });
  if (p.mystery) {
    return [
      panel('seen', 'observation', 1 / 2, { shape, data }, ofFile),
      panel('seenLight', 'observation', narrow ? LARGE : 1 / 2, marked(plane, spectra.data, LIGHT, OF_GUESS)),
      profile,
    ];
  }
  const [share, lightShare] = narrow ? [1 / 2, 1 / 2] : [SMALL, 1 / 3];
  const light = { shape, data: spectra.truth, range: LIGHT };
  const pairs = [
    [
      panel('picture', 'truth', share, { shape, data: truth }),
      panel('blur', 'kernel', share, { shape: kernel.shape, data: kernel.data }),
      panel('blurred', 'observation', share, { shape, data }, ofFile),
    ],
    [
      panel('pictureLight', 'truth', lightShare, light),
      panel('blurLight', 'kernel', lightShare, marked(plane, spectra.kernel, TRANSFER, OF_BLUR)),
      panel('blurredLight', 'observation', lightShare, marked(plane, spectra.data, LIGHT, OF_BLUR)),
    ],
  ];
  // Two in a row leave each picture beside its own spectrum.
  return narrow
    ? [...pairs[0].flatMap((one, i) => [one, pairs[1][i]]), profile]
    : [...pairs[0], profile, ...pairs[1]];
}

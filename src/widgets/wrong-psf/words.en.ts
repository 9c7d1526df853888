import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const SHAPES = { gaussian: 'Gaussian', disc: 'Disc', motion: 'Streak' };
const FRAMES = {
  ring: 'A ring: no surround',
  wrapped: 'Cut out, wrapped round',
  mirrored: 'Cut out, mirrored',
  tapered: 'Cut out, edge-tapered',
  beyond: 'Cut out, estimated beyond',
};

export const words = {
  title: 'The wrong blur',
  intro: 'A picture was blurred by one kernel and is deblurred with another. Drag the width that is assumed.',
  question: 'What does a wrong blur do to a picture, and do the data tell?',
  params: {
    assumedWidth: {
      label: 'Assumed width',
      hint: 'A disc’s diameter, a streak’s length, four σ of a Gaussian.',
    },
    assumed: { label: 'Assumed shape', options: SHAPES },
    assumedAngle: { label: 'Assumed angle' },
    frame: { label: 'At the frame', options: FRAMES },
    lambda: { label: 'λ' },
    picture: {
      label: 'Picture',
      options: named(SCENES, 'still-life', 'number-plate', 'text-page', 'dead-leaves'),
    },
    over: { label: 'Curve over', options: { width: 'Width', angle: 'Angle' } },
    blur: { label: 'True shape', options: SHAPES },
    width: { label: 'True width' },
    angle: { label: 'True angle' },
    noise: { label: 'Noise σ', hint: 'White is 1.' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    right: {
      label: 'Right',
      notice: 'The kernel that made the data. Now drag its width, to the left and to the right of the truth.',
    },
    narrow: {
      label: 'Too narrow',
      notice: 'A quarter too narrow: softer than it need be, and still better than the data.',
    },
    wide: {
      label: 'Too wide',
      notice: 'A quarter too wide: dark and bright lines beside each edge, and worse than the data.',
    },
    turned: {
      label: 'Wrong angle',
      notice: 'A camera moved at 30°, and 50° is assumed: stripes all over. Bring the angle home.',
    },
    shape: {
      label: 'Wrong shape',
      notice:
        'A disc, taken for a Gaussian that spreads as far. Drag the width: with this λ it hardly gets better than the data. A larger λ hides some of the mistake.',
    },
    frame: {
      label: 'The frame',
      notice: 'The kernel is right. Only what lay outside is unknown, and taken for the opposite side.',
    },
    mirrored: {
      label: 'Mirrored',
      notice:
        'The surround is taken for a mirror image. For a round blur this is often a fair guess, and not for every picture: try the number plate.',
    },
    tapered: {
      label: 'Edge-tapered',
      notice: 'Toward the frame the data are blended into a blurred copy, so that both sides meet.',
    },
    beyond: {
      label: 'Estimated beyond',
      notice: 'The surround is estimated along with the picture, and nobody has to guess it.',
    },
    discNarrow: {
      label: 'A disc, too narrow',
      notice: 'A disc erases whole rings of waves. A narrower one has them elsewhere, and rings too.',
    },
    streak: {
      label: 'A streak, mirrored',
      notice: 'A mirror turns 30° into −30°, so that the mirrored part was blurred by another kernel.',
    },
  },
  measures: {
    error: { label: 'Error / that of the data', role: 'estimate' },
    misfit: { label: 'Residual / noise', role: 'observation' },
    neighbours: { label: 'its neighbours alike', role: 'observation', digits: 2 },
    likeliest: { label: '▲ likeliest by the data alone', role: 'kernel' },
    wrapped: { label: 'wrapped', role: 'estimate' },
    mirrored: { label: 'mirrored', role: 'estimate' },
    tapered: { label: 'tapered', role: 'estimate' },
    beyond: { label: 'beyond', role: 'estimate' },
  },
  figure: {
    data: 'data y',
    estimate: 'estimate x̂',
    mistake: 'x̂ − x',
    trueKernel: 'true h',
    kernel: 'assumed',
    error: 'error',
    misfit: 'residual / noise',
    likeliest: '▲ likeliest',
    right: 'true',
    width: 'assumed width, pixels',
    angle: 'assumed angle, °',
    distance: 'pixels from the frame',
    wrapped: 'wrapped',
    mirrored: 'mirrored',
    tapered: 'tapered',
    beyond: 'beyond',
    widthHandle: 'Assumed width',
    angleHandle: 'Assumed angle',
  },
  refusals: {
    small: ({ height, width }) =>
      `This picture is ${String(width)} × ${String(height)} pixels, of which the surround takes 16 on each side. Take one of 64 × 64 at least.`,
    flat: () => 'This picture is nearly of one grey: there is nothing in it that a blur could change.',
  },
  challenges: {
    dip: {
      task: 'Start from “A disc, too narrow”. Choose the width from the dashed residual alone. Then look: is the error below 0.6 of the data’s?',
      done: 'Near the right width it dips: where that one expects lost waves, the data hold none. Yet the least residual of all lies at the left end: a dip has to be looked for.',
    },
  },
  hints: {
    disc: 'Keep a disc, as true and as assumed shape, on a ring.',
    narrow: 'Not there yet. The residual has a dip further to the right.',
    wide: 'Past it: the dip lies to the left, and the residual rises from there on.',
    lambda: 'The width is right; with this λ it can’t be shown. Put λ back to 0.02.',
  },
  describe: ({ cut, right, turned, width, assumedWidth, frame }, m) => {
    const kernel = right
      ? 'with the right kernel'
      : turned
        ? 'with a kernel at another angle'
        : `${formatNumber(width)} pixels wide, with one of ${formatNumber(assumedWidth)}`;
    const error = `The error is ${formatNumber(m.error)} times that of the data.`;
    if (cut)
      return `A picture cut out of a larger one, deblurred ${kernel}; its frame is ${frame}. ${error} Wrapped it is ${formatNumber(m.wrapped ?? 0)}, mirrored ${formatNumber(m.mirrored ?? 0)}, tapered ${formatNumber(m.tapered ?? 0)}, estimated beyond the frame ${formatNumber(m.beyond ?? 0)}.`;
    return `A picture blurred and deblurred ${kernel}. ${error} The residual is ${formatNumber(m.misfit ?? 0)} times the noise. With the picture integrated out, the data find ${formatNumber(m.likeliest ?? 0)} the likeliest.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

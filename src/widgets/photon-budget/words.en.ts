import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'A budget of photons',
  intro:
    'Light arrives in photons, and you count them. Give the figure more or fewer, and see which method makes most of them.',
  question: 'Does Richardson–Lucy win because it knows that light is counted?',
  params: {
    photons: { label: 'Photons', hint: 'In a pixel where the signal is 1.' },
    sky: { label: 'Bright sky' },
    scene: {
      label: 'Truth x',
      hint: '64 pixels, grey; the frame wraps round.',
      options: named(SCENES, 'star-field', 'cells', 'text-page'),
    },
    noise: {
      label: 'Noise',
      options: { poisson: 'Photons', pixel: 'Gaussian', mean: 'Even' },
    },
    blur: { label: 'Blur σ' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    stars: {
      label: 'Stars',
      notice:
        'At a thousand photons: Richardson–Lucy is first in each of fifty draws. From the top bar to the third, the demand x ≥ 0 gives more than half of its edge; the step that multiplies gives most of the rest.',
    },
    few: {
      label: 'Ten photons',
      notice:
        'A hundredth of the light of Stars, a tenth of its signal-to-noise ratio. No bar gets below a half, and the last gap is the largest.',
    },
    gaussian: {
      label: 'Not photons',
      notice:
        'Gaussian noise, in each pixel as strong as the photons’. The bars keep their order: the edge does not come from the shape of the noise.',
    },
    glow: {
      label: 'Glowing sky',
      notice:
        'A tenth of the brightest star, everywhere. Nothing would go below 0 now: nonnegative least squares is level with Wiener. Richardson–Lucy keeps a lead.',
    },
    bright: {
      label: 'Bright sky',
      notice: 'A sky as bright as the brightest star, and its noise with it. All five are level.',
    },
    cells: {
      label: 'Cells',
      notice:
        'Little black, no lone points: the best three and Wiener lie within a few percent of each other.',
    },
    text: {
      label: 'Text',
      notice: 'Black letters on white paper: Wiener is a little ahead, and x ≥ 0 buys nothing.',
    },
    many: {
      label: 'Ten thousand',
      notice:
        'Ten times the photons of Stars, three times its signal-to-noise ratio. All gain, those that multiply most.',
    },
  },
  measures: {
    snr: { label: 'Signal to noise', role: 'noise' },
    rl: { label: 'Richardson–Lucy', role: 'estimate' },
    rlSteps: { label: 'its best step', role: 'estimate' },
    light: { label: 'its light over the counted', role: 'observation' },
  },
  figure: {
    truth: 'truth x',
    data: 'counted y',
    wienerShort: 'Wiener',
    nnlsShort: 'x ≥ 0',
    rlShort: 'Rich.–Lucy',
    wiener: 'Wiener',
    cut: 'Wiener, cut at 0',
    nnls: 'least squares with x ≥ 0',
    product: 'the same, by multiplying',
    rl: 'Richardson–Lucy',
    error: 'error, in units of what stands out of the sky',
    best: '● at its best',
    rule: '○ by the rule ‖y−Ax̂‖² ≤ noise',
    spread: '◆ 50 draws, their middle',
  },
  refusals: {
    small: ({ height, width, side }) =>
      `This picture is ${String(width)} × ${String(height)} pixels, and the blur alone is ${String(side)} wide. Take a larger one, or a smaller blur.`,
    dark: () => 'This picture is black everywhere, so there are no photons to count.',
  },
  challenges: {
    without: {
      task: 'Keep the stars, and take positivity’s gain away: least squares with x ≥ 0 within 2 % of Wiener, while Richardson–Lucy still has 5 % less error than either.',
      done: 'A sky lifts the truth off 0, and x ≥ 0 stops binding. What is left of the lead is the step that multiplies: from a flat start it raises the bright faster than the dark.',
    },
  },
  hints: {
    stars: 'Stars, please: with cells there is no edge to take apart.',
    helps: 'Positivity still helps: there is black in the picture for it to keep black.',
    gone: 'Now Richardson–Lucy’s lead is gone too. Less sky, or more photons.',
  },
  describe: ({ photons, sky, counted }, m) => {
    const light = counted ? 'photons' : 'photons’ worth of Gaussian noise';
    const before = sky > 0 ? `, before a sky of ${formatNumber(sky)}` : '';
    return `With ${formatNumber(photons)} ${light} where the signal is 1${before}, the signal-to-noise ratio is ${formatNumber(m.snr)}. At its own best the error is ${formatNumber(m.wiener)} with Wiener, ${formatNumber(m.nnls)} with nonnegative least squares, ${formatNumber(m.product)} with the same by multiplying, and ${formatNumber(m.rl)} with Richardson–Lucy after ${formatNumber(m.rlSteps)} steps.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

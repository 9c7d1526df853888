import { formatNumber } from '../../format.ts';
import { SCENES } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const words = {
  title: 'The staircase',
  intro:
    'No blur here, only noise. Total variation asks for few and small changes, and gets them. Move λ, then the noise.',
  question: 'What does total variation believe?',
  params: {
    what: { label: 'Denoise', options: { signal: 'A signal', picture: 'A picture' } },
    source: {
      label: 'Truth x',
      options: { ramp: 'Ramp', boxes: 'Boxes', curve: 'Curve', mixed: 'Mixed', drawn: 'Drawn' },
    },
    drawn: { label: 'Your signal', hint: 'Draw on the first panel, or focus it and use the arrow keys.' },
    picture: {
      label: 'Truth x',
      hint: 'Brought to 96 pixels and shades of grey.',
      options: {
        shaded: 'Shaded bodies',
        'still-life': SCENES['still-life'],
        'dead-leaves': SCENES['dead-leaves'],
      },
    },
    lambda: {
      label: 'Weight λ',
      hint: 'In ½‖x − y‖² + λ·TV(x). The weight of scikit-image, run to the end.',
    },
    sigma: { label: 'Noise σ' },
    second: { label: 'Beside it: second differences', hint: 'λ₂ is the price of a corner, not of a step.' },
    lambda2: { label: 'Weight λ₂' },
    kind: {
      label: 'How a step is measured',
      options: { isotropic: 'By its length', anisotropic: 'Across plus down' },
    },
    row: { label: 'Row shown' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    ramp: {
      label: 'A ramp',
      notice:
        'The truth climbs evenly, and no two neighbours are equal. Of the estimate’s neighbours four in five are: it climbs by stairs. Now take the noise to 0.',
    },
    quiet: {
      label: 'No noise',
      notice:
        'The same λ without noise: the ramp comes back as it was, but for its two ends, which are cut off flat. The stairs were the noise’s.',
    },
    boxes: {
      label: 'Boxes',
      notice:
        'The edges stay where they were. Each top sinks by 2λ/width, below it in numbers: half as wide, twice as much. The ground beside it rises. This noise changes nothing in that.',
    },
    second: {
      label: 'Two beliefs',
      notice:
        'Each at its own best weight ★. Total variation breaks the slopes and keeps the jump: 0.9 of it in the median of 50 draws. Second differences charge for corners: they keep 0.67, and are worse here.',
    },
    corners: {
      label: 'The ramp, whole',
      notice:
        'On the ramp it is the other way round. It has no corner, so second differences pay nothing for it, and come three times as near to it.',
    },
    picture: {
      label: 'A picture',
      notice:
        'Outlines stay, shades turn into patches like contour lines on a map. In the row below you see their stairs. Drag the row.',
    },
    quietPicture: {
      label: 'A picture, no noise',
      notice:
        'The same λ without noise: a sixth of the neighbours are flat: at the highs and lows of each shade, and along its borders. With noise it was over a half.',
    },
    squared: {
      label: 'Squared off',
      notice:
        'Steps measured across plus down: a slanting edge now costs more than an upright one of its length, and the patches get borders along rows and columns.',
    },
    drawn: {
      label: 'Draw your own',
      notice:
        'Draw slopes, steps and bumps on the panel. What is flat and has sharp edges comes back best; what slopes comes back as stairs.',
    },
  },
  measures: {
    flat: { label: 'Equal neighbours in x̂', role: 'estimate' },
    flatTruth: { label: 'in the truth', role: 'truth' },
    stairs: { label: 'Flat stretches', role: 'estimate' },
    noisy: { label: 'Error of y', role: 'observation' },
    error: { label: 'of total variation', role: 'estimate' },
    second: { label: 'of second differences', role: 'estimate' },
    gap: { label: 'Gap to the optimum, relative', role: 'estimate', digits: 1 },
  },
  figure: {
    sample: 'sample',
    column: 'column',
    truth: 'truth x',
    seen: '• seen y',
    seenPicture: 'seen y',
    tv: 'total variation x̂',
    tvShort: 'x̂',
    lowered: 'x̂, and what each box has lost',
    second: '○ second differences',
    slopes: 'steps from neighbour to neighbour',
    notZero: '{steps} of {all} are not 0',
    error: 'error at each weight, ★ least',
    onlyTv: '● total variation',
    both: '● total variation   ○ second differences',
    weight: 'λ',
    weights: 'λ, λ₂',
    row: 'row ┄',
    lambdaHandle: 'Weight λ of total variation',
    secondHandle: 'Weight λ₂ of second differences',
    rowHandle: 'Row shown below',
    drawHandle: 'Your signal: draw, or use the arrow keys',
  },
  challenges: {
    sieve: {
      task: 'Three boxes of equal height. Find a λ at which the narrow box is gone, with the wide one still at 0.4 of its height or more.',
      done: 'The top of a box of width w sinks by 2λ/w, and the ground beside it rises. Of boxes equally tall, the narrow goes first.',
    },
    whole: {
      task: 'Keep the ramp with its noise, and λ between 0.2 and 0.5, where total variation does well. Now have less than half of its error.',
      done: 'A slope costs total variation its whole height, and second differences nothing. The better belief is the one that fits the truth.',
    },
  },
  hints: {
    noBoxes: 'Take the boxes.',
    narrowStands: 'The narrow box still stands. A larger λ lowers it.',
    wideLow: 'The wide box has lost too much. A smaller λ spares it.',
    otherTruth: 'Take the ramp, with σ at 0.1 or more.',
    unfair: 'Put λ back between 0.2 and 0.5: beaten at its worst, a method says nothing.',
    off: 'No λ does it. Switch on the second differences.',
    small: 'With so small a λ₂ a corner costs nearly nothing. Raise it.',
  },
  refusals: {
    small: ({ height, width }) =>
      `This picture is ${String(width)} × ${String(height)} pixels. Take one of 16 × 16 at least, or there is no room for a shade.`,
    level: () => 'Your signal is level everywhere. Draw a slope or a step into it.',
  },
  describe: ({ picture, lambda, sigma, second }, m) => {
    const opening = `A ${picture ? 'picture' : 'signal'} ${sigma > 0 ? `with noise of ${formatNumber(sigma)}` : 'without noise'}, denoised by total variation with λ = ${formatNumber(lambda)}.`;
    const flat = `Of its neighbours ${percent(m.flat)} are equal; in the truth ${percent(m.flatTruth)} are.`;
    const beside = second ? ` With second differences it is ${formatNumber(m.second ?? 0)}.` : '';
    return `${opening} ${flat} The error is ${formatNumber(m.error)}, that of what was seen ${formatNumber(m.noisy)}.${beside}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

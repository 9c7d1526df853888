import { formatNumber } from '../../format.ts';
import { named, SCENES } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Parts, learned from pictures alone',
  intro: 'Sixteen filters begin as noise. Go to the start, run, and watch what the picture makes of them.',
  question: 'What are pictures made of, if nobody says?',
  params: {
    picture: {
      label: 'Picture',
      options: named(SCENES, 'dead-leaves', 'still-life', 'text-page', 'cells', 'star-field'),
    },
    lambda: {
      label: 'Price of a coefficient λ',
      hint: 'The codes follow at once; the filters learn with it from the step shown on.',
    },
    seed: { label: 'Seed', hint: 'Of the noise, of the crops, and of the pieces that are cut out.' },
    chart: { label: 'Chart', options: { steps: 'While it learns', banks: 'Four banks' } },
    rate: { label: 'Learning rate γ', hint: 'Holds from the step shown on.' },
    prepared: {
      label: 'Taken out first',
      options: { localMean: 'Local mean', contrast: 'Mean and contrast', mean: 'One mean' },
    },
  },
  presets: {
    leaves: {
      label: 'Leaves',
      notice:
        'Forty steps, eighty crops, no labels: most filters are edges, each of one direction. After 200 steps 15 or 16 of the 16 are, with each of 20 seeds.',
    },
    page: {
      label: 'A page',
      notice: 'Only the picture is another. Run to the end: pieces of letters, and whole small ones.',
    },
    cells: { label: 'Cells', notice: 'Filaments want bars: dark, light, dark, in every direction.' },
    dense: {
      label: 'Cheap: λ .5',
      notice:
        'Cheap coefficients are many, and ten steps of FISTA do not find them. At step 40 two of the 16 filters have one direction; with thirty steps it was 4 to 10, in three trainings.',
    },
    dead: {
      label: 'Dear: λ 8',
      notice:
        'No filter of noise is worth its price. None gets a coefficient, so none has a gradient, and nothing is learned. Cosines and pieces of the page would have found buyers.',
    },
    banks: {
      label: 'Four banks',
      notice:
        'Five trainings, other leaves, no support refitted: with .1 to .6 coefficients a pixel the learned bank is ahead in all, of pieces by .5 to 2.3 dB, of cosines by 1.3 to 3. At λ .2 and less, pieces cost less.',
    },
    stars: {
      label: 'Stars',
      notice:
        'Spots have no direction, and hardly any of these filters has one. Pieces cut out of the picture cost less here than what is learned, at step 200 too.',
    },
    blobs: {
      label: 'Mean left in',
      notice:
        'Taken out is one mean, not that of each place. Run to step 100: seven of the 16 filters are then flat. They carry the light of a place, not its parts. With the local mean out it is one.',
    },
  },
  measures: {
    oriented: { label: 'Filters of one direction, of 16', role: 'kernel' },
    used: { label: 'Filters in use here', role: 'kernel' },
    objective: { label: 'Objective, learned', role: 'kernel' },
    perPixel: { label: 'Coefficients a pixel', role: 'estimate' },
    snr: { label: 'SNR', unit: 'dB', role: 'estimate' },
  },
  figure: {
    bank: 'Of one direction: {oriented}',
    window_localMean: 'Without its local mean',
    window_contrast: 'Contrast made even',
    window_mean: 'Without its mean',
    rebuilt: 'Rebuilt, {snr} dB',
    codes: 'Codes, {perPixel} a pixel',
    step: 'step',
    objective: 'objective',
    perPixel: 'coefficients a pixel',
    perPixelShort: 'a pixel',
    snr: 'SNR (dB)',
    snrShort: 'dB',
    learned: 'learned',
    cut: 'cut out',
    cosines: 'cosines',
    random: 'random',
    course: 'Cost over nothing rebuilt: lower is better',
    curves: 'Recorded, other leaves: SNR by all non-zeros',
    banks: 'By four banks, λ {lambda}; counted are |z| > {crumb}',
  },
  refusals: {
    small: ({ height, width, least }) =>
      `This picture has ${width} × ${height} pixels. The part that is shown takes ${least} × ${least}: bring one that is less narrow.`,
    flat: () => 'Nothing is left of this picture once its mean is taken out. Take one with something in it.',
  },
  challenges: {
    wake: {
      task: 'With λ 8 nothing is learned from the page. Have at least four filters in use on it with λ 7 or more.',
      done: 'Noise is not worth this price; letters are. What is learned while coefficients are cheap stays in use when they are dear.',
    },
    spots: {
      task: 'Have a bank in use in which at most four of the 16 filters have one direction.',
      done: 'Edges are not built in. They come from pictures that are made of edges, at a price at which it pays to have them.',
    },
  },
  hints: {
    page: 'The task is about the page of text.',
    lower: 'Nothing that gets no coefficient learns. Lower λ first, and run.',
    learnFirst: 'Some wake up. Lower λ for longer before you raise it.',
    raise: 'Run on, then raise λ to 7 or more, and look.',
    begin: 'Run at least forty steps.',
    asleep: 'Most of these filters are not in use at all. Lower λ.',
    picture: 'What would a picture without edges ask for? Or what if coefficients cost next to nothing?',
  },
  describe: ({ step, filters, side, lambda }, m) =>
    `Sixteen filters after ${formatNumber(step)} steps of learning at λ ${formatNumber(lambda)}: ${formatNumber(m.oriented)} of ${formatNumber(filters)}, each ${formatNumber(side)} pixels wide, have one direction, and ${formatNumber(m.used)} are in use. They rebuild a part of the picture with ${formatNumber(m.perPixel, 2)} coefficients a pixel at ${formatNumber(m.snr)} dB. The objective is ${formatNumber(m.objective)} of that of nothing rebuilt; with pieces cut out ${formatNumber(m.cutObjective)}, with cosines ${formatNumber(m.cosinesObjective)}, with random filters ${formatNumber(m.randomObjective)}.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

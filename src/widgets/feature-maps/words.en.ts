import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const DIGITS = { 0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '9' };

export const words = {
  title: 'What a network looks for',
  intro:
    'A small network learns to read digits. Run, and watch its first eight kernels, and what each makes of the glyph.',
  question: 'Which kernels does a trained network end up with?',
  params: {
    weights: {
      label: 'Weights',
      options: { random: 'From random', shipped: 'Trained' },
    },
    character: { label: 'Glyph', options: DIGITS },
    hand: { label: 'Hand' },
    rate: { label: 'Learning rate γ', hint: 'Holds from the step shown on.' },
    seed: { label: 'Seed' },
  },
  presets: {
    learning: {
      label: 'Learning',
      notice:
        'Run: the kernels begin as noise and end with a grain. No hand is seen twice, and after 240 steps the network reads 97 of 100 that it never saw; with 50 seeds, 92 to 100.',
    },
    trained: {
      label: 'Trained',
      notice:
        '1500 steps, the same start. Three of the eight kernels are edges by our measure, and a fourth by a hair: 0.7001. When it began, none was. With 50 seeds it is 1 to 6, most often 4.',
    },
    slow: {
      label: 'Too slow',
      notice:
        'A tenth of the rate: at step 40 it reads 17 of 100 new hands. Run: after 240 a quarter is still misread, and the kernels look like the noise they were.',
    },
    wild: {
      label: 'Too fast',
      notice:
        'All maps are blue at step 40: such large steps have pushed every sum below 0. A ReLU passes none on or back, so no kernel learns any more; only the biases of the ten scores still move. So it ends with 43 of 50 seeds.',
    },
  },
  measures: {
    accuracy: { label: 'New hands read right', unit: '%', digits: 3, role: 'estimate' },
    tested: { label: 'of 1000', unit: '%', digits: 3, role: 'estimate' },
    loss: { label: 'Loss', role: 'noise' },
    sure: { label: 'Sure of this glyph', unit: '%', digits: 2, role: 'truth' },
    edges: { label: 'Kernels that are edges, of 8', role: 'kernel' },
    edgesAtStart: { label: 'when it began', role: 'kernel' },
    parameters: { label: 'Numbers learned', digits: 4 },
  },
  figure: {
    glyph: 'glyph x',
    scores: 'how sure it is',
    kernels: '8 kernels',
    kernelSize: 'of 5×5',
    edge: 'an edge?',
    map: 'map {number}',
    kernelsShort: '8 kernels, the part that is an edge, maps',
    isEdge: '✓',
    second: 'second layer: 16 channels, each from all 8 maps',
    secondShort: 'second layer: 16 channels of 6×6',
    stage: 'layer',
    size: 'size',
    parameters: 'learned',
    sees: 'sees',
    input: 'glyph',
    convolution: 'kernels',
    pool: 'max-pool',
    linear: 'scores',
    loss: 'loss of each batch',
    lossMean: 'loss, mean of 50 batches',
    accuracy: 'new hands read right',
    step: 'step',
  },
  challenges: {
    soon: {
      task: 'Have the network read at least 92 of 100 new hands by step 80.',
      done: 'The steps were large enough to arrive in time, and not so large that each undid the last.',
    },
    luck: {
      task: 'Which kernels form is a matter of luck. Find a training in which at least four of the eight become edges.',
      done: 'The loss asks for glyphs that are read, not for edges. Whether a kernel becomes one depends on where it begins.',
    },
  },
  hints: {
    train: 'These weights are finished. Train some from random.',
    late: 'This is beyond step 80. Scrub back, or go to the start.',
    start: 'Run it.',
    faster:
      'Every step could be larger. Go to the start first, or the steps already taken stay as they were.',
    slower: 'Steps this large do harm. Go to the start, and be gentler.',
    on: 'Go on to step 80. If that is not enough, go to the start and try another rate.',
    longer: 'Kernels go on forming. Run to the end.',
    again: 'This start did not lead there. Take another seed: six of the first 50 do.',
  },
  describe: ({ step, shipped, steps, label, read, kernels }, m) => {
    const when = shipped ? `Trained for ${steps} steps` : `After ${step} steps of training`;
    const said = label === read ? `a ${label}, which is right` : `a ${read}, but it is a ${label}`;
    return `${when}, the network reads ${formatNumber(m.accuracy)} % of the hands that it never saw. It takes this one for ${said}. Of its ${kernels} first kernels ${m.edges} are edges; ${m.edgesAtStart} were when it began.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

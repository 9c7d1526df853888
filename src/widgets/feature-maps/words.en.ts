import { formatNumber } from '../../format.ts';
import type { WidgetWords } from '../contract.ts';

const digits = Object.fromEntries(Array.from('0123456789', (digit) => [digit, digit]));

export const words: WidgetWords = {
  title: 'What a network looks for',
  intro:
    'A small network learns to read digits. Run, and watch its first eight kernels, and what each makes of the glyph.',
  params: {
    weights: {
      label: 'Weights',
      options: { random: 'Train from random', shipped: 'Trained already' },
    },
    character: { label: 'Glyph', options: digits },
    hand: { label: 'Whose hand' },
    rate: { label: 'Learning rate γ', hint: 'From the step shown on. Go to the start to change them all.' },
    seed: { label: 'Seed of the training' },
  },
  presets: {
    learning: {
      label: 'Learning',
      notice:
        'Run. The kernels begin as noise and end with a grain. No hand is seen twice, and after 240 steps the network reads 97 of 100 hands that it never saw.',
    },
    trained: {
      label: 'Trained',
      notice:
        '1500 steps, the same start. Four of the eight kernels are edges by our measure; when it began, none was. The other four are something else.',
    },
    slow: {
      label: 'Too slow',
      notice:
        'A tenth of the learning rate. After 240 steps the kernels still look like the noise that they were, and a quarter of the hands is misread.',
    },
    wild: {
      label: 'Too fast',
      notice:
        'Adam keeps a large rate from blowing up. But each step tramples on the last: after 240 steps 29 of 100 are still misread, and no kernel is an edge.',
    },
  },
  measures: {
    accuracy: { label: 'Held-out glyphs read right', unit: '%', digits: 3, role: 'estimate' },
    tested: { label: 'of 1000', unit: '%', digits: 3, role: 'estimate' },
    loss: { label: 'Loss', role: 'noise' },
    sure: { label: 'Sure of this glyph', unit: '%', digits: 2, role: 'truth' },
    edges: { label: 'Kernels that are edges, of 8', role: 'kernel' },
    edgesAtStart: { label: 'when it began', role: 'kernel' },
    parameters: { label: 'Numbers learned', digits: 4 },
  },
  figure: {
    glyph: 'the glyph x',
    scores: 'how sure it is',
    scoresAxis: 'score',
    kernels: 'first layer: 8 kernels, 5×5. Below: the part that is an edge',
    kernelsShort: '8 kernels 5×5: part that is an edge',
    isEdge: '✓',
    first: 'their feature maps: one channel each, of 16×16',
    firstShort: 'their 8 feature maps, 16×16',
    second: 'second layer: 16 channels, each from all 8 below',
    secondShort: 'second layer: 16 channels of 6×6',
    stage: 'layer',
    size: 'channels × size',
    parameters: 'numbers learned',
    parametersShort: 'learned',
    sizeShort: 'size',
    seesShort: 'sees',
    sees: 'a unit sees',
    input: 'glyph',
    convolution: 'convolution',
    pool: 'max-pool',
    linear: 'scores',
    loss: 'loss of each batch',
    lossMean: 'loss, mean of 50 batches',
    accuracy: 'held-out glyphs read right',
    step: 'step',
    shown: 'step',
  },
  challenges: {
    soon: 'Have the network read at least 92 of the 100 held-out glyphs by step 80.',
    luck: 'Which kernels form is a matter of luck. Find a training in which at least five of the eight become edges.',
  },
  hints: {
    train: 'These weights are finished. Train some from random.',
    late: 'This is beyond step 80. Scrub back, or go to the start.',
    start: 'Run it.',
    faster:
      'Every step could be larger. Go to the start first, or the steps already taken stay as they were.',
    slower: 'Each step tramples on the last. Go to the start, and be gentler.',
    on: 'Go on to step 80. If that is not enough, go to the start and try another rate.',
    longer: 'Kernels go on forming. Run to the end.',
    again: 'This start did not lead there. Take another seed.',
  },
  describe: ({ step, shipped, steps, label, read, kernels }, m) => {
    const when = shipped ? `Trained for ${steps} steps` : `After ${step} steps of training`;
    const said = label === read ? `a ${label}, which is right` : `a ${read}, but it is a ${label}`;
    return `${when}, the network reads ${formatNumber(m.accuracy)} % of the held-out glyphs right. It takes this one for ${said}. Of its ${kernels} first kernels ${m.edges} are edges; ${m.edgesAtStart} were when it began.`;
  },
};

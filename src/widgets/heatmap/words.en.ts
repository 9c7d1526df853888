import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Find every X',
  intro:
    'Two networks light up where they see the middle of an X: by the coarsest level alone, and with two skips. ○ found, △ false alarm, □ missed.',
  question: 'Where is it, and how sure can you be?',
  params: {
    noise: { label: 'Noise σ', hint: 'Both networks were trained at 0.5.' },
    threshold: { label: 'Threshold', hint: 'A peak above it counts as an X.' },
    source: { label: 'Page', options: { pages: 'Held out', drawn: 'Yours' } },
    page: { label: 'Page number', hint: '200 pages that no training has seen.' },
    ink: { label: 'Your letters', hint: 'Capitals about 14 pixels tall, as in the training.' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    trained: {
      label: 'As trained',
      notice:
        'Both find the two X of this page. Over 200 pages AP is 0.966 to 0.994 in five trainings without skips, 0.963 to 0.997 in five with them; of the five pairs skips are ahead in three, behind in two.',
    },
    low: {
      label: 'Low threshold',
      notice:
        'Now a bright spot on an L counts as an X, in both maps. Over 200 pages 2 of 255 X are missed without skips and 0 with them; the price is false alarms: 79 of 332 marks, and 101 of 356.',
    },
    high: {
      label: 'High threshold',
      notice:
        'No false alarm, and one of two X is missed in both maps. Over 200 pages there is no false alarm either, and of 255 X 147 are missed without skips, 127 with them.',
    },
    loud: {
      label: 'More noise',
      notice:
        'Noise never seen in training. Here both X are still found. Over 200 pages 0.94 of the marks are right, hardly fewer than before, but recall falls to 0.52 and 0.60: noise hides an X more often than it makes one up.',
    },
    quiet: {
      label: 'No noise',
      notice:
        'Nothing is hidden, and yet the peaks are lower than under noise of 0.5: no page was so clean in training. The order of the peaks suffers little: see AP. Try a threshold of 0.8.',
    },
    drawn: {
      label: 'Your letters',
      notice:
        'Draw. The X is found, and the plus is not. The V, which no page of the training had, the coarse map takes for an X; with skips it just misses the threshold.',
    },
  },
  measures: {
    coarseAverage: { label: 'AP, coarse alone', role: 'estimate' },
    skipsAverage: { label: 'AP, with skips', role: 'estimate' },
    coarsePlace: { label: 'Off the middle, coarse alone', unit: 'px', digits: 2, role: 'estimate' },
    skipsPlace: { label: 'Off the middle, with skips', unit: 'px', digits: 2, role: 'estimate' },
    skipsPrecision: { label: 'Precision, with skips', role: 'estimate' },
    skipsRecall: { label: 'Recall, with skips', role: 'estimate' },
  },
  figure: {
    letters: 'the page, + an X',
    drawn: 'draw here',
    drawHere: 'Your letters',
    page: 'what is seen, σ = {sigma}',
    coarse: 'coarse',
    skips: 'skips',
    counts: '{net}: ○ {hits} △ {alarms} □ {missed}',
    peaks: '{net}: ○ {peaks}',
    precision: 'precision, 200 pages',
    recall: 'recall',
    coarseLine: '○ coarse',
    skipsLine: '● skips',
    average: 'average precision',
    place: 'off the middle, px',
    noise: 'noise σ',
    trainings: '5 trainings',
    noiseHandle: 'Noise σ',
  },
  challenges: {
    clean: {
      task: 'Page 7, noise of 0.8 or more, one threshold for both networks: no false alarm, and none of the four X missed.',
      done: 'At noise 0.8 and threshold 0.1, 3 marks in 10 are false over 200 pages without skips, 4 in 10 with them. What fits one page does not fit 200: there each threshold makes mistakes.',
    },
    both: {
      task: 'At noise 0.9 no threshold gives precision and recall of 0.9 both. Find a noise of 0.7 or more, and a threshold, at which the network with skips has both.',
      done: 'What noise takes away no threshold brings back; it can only be shared out.',
    },
  },
  hints: {
    pages: 'Take the held-out pages, and of them page 7.',
    noise: 'Turn the noise up to 0.8 or above.',
    alarms: 'There are triangles. Which way must the threshold go?',
    missed: 'There are squares: the threshold is above the peaks of those letters.',
    quieter: 'Go down with the noise, and along the curve to its upper right corner.',
  },
  describe: ({ known, noise, threshold }, m) => {
    const rates = `Over 200 held-out pages the average precision at this noise is ${formatNumber(m.coarseAverage)} from the coarsest level alone and ${formatNumber(m.skipsAverage)} with skips.`;
    const here = `Noise σ = ${formatNumber(noise)}, threshold ${formatNumber(threshold)}.`;
    return known
      ? `${here} On this page the coarsest level alone finds ${m.coarseHits} X, with ${m.coarseAlarms} false alarms and ${m.coarseMissed} missed; with skips it is ${m.skipsHits}, ${m.skipsAlarms} and ${m.skipsMissed}. ${rates}`
      : `${here} On the drawn page ${m.coarsePeaks} peaks stand above the threshold from the coarsest level alone, and ${m.skipsPeaks} with skips. ${rates}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

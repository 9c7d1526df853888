import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const methods: Record<string, string> = {
  naive: 'Naive',
  tsvd: 'TSVD',
  tikhonov: 'Tikhonov',
  landweber: 'Landweber',
};
const penalties: Record<string, string> = { size: 'size', slope: 'slope', curvature: 'curvature' };

export const words = {
  title: 'One formula, many names',
  intro: 'Every method here does one thing: it multiplies each term by a number φ between 0 and 1.',
  question: 'What do TSVD, Tikhonov and Landweber have in common?',
  params: {
    threshold: { label: 'TSVD: cut τ' },
    lambda: { label: 'Tikhonov: λ' },
    steps: { label: 'Landweber: steps' },
    noise: { label: 'Noise σ' },
    penalty: {
      label: 'Tikhonov penalises',
      options: { size: 'size', slope: 'slope', curvature: 'curvature' },
    },
    problem: {
      label: 'Problem',
      options: {
        gravity: 'Mass from its pull (gravity)',
        blur: 'A Gaussian blur',
        deriv2: 'Second derivative (deriv2)',
        periodic: 'A periodic blur',
      },
    },
    naive: { label: 'Naive' },
    tsvd: { label: 'TSVD' },
    tikhonov: { label: 'Tikhonov' },
    landweber: { label: 'Landweber' },
    seed: { label: 'Seed' },
  },
  presets: {
    together: {
      label: 'All three',
      notice:
        'Three names, three shapes of one fall at one place. In seven draws of ten the three solutions differ less from one another than from the truth.',
    },
    naive: {
      label: 'Naive',
      notice:
        'φ = 1 for every term, the shaded ones too. The solution has left the panel, hundreds of thousands high.',
    },
    sharp: {
      label: 'A cliff: TSVD',
      notice: 'φ is 1 down to τ and 0 below. Drag the cliff into the shade, then out to the left.',
    },
    soft: {
      label: 'A slope: Tikhonov',
      notice: 'φ falls through ½ at λ. No term is kept whole, and none is lost at once.',
    },
    steps: {
      label: 'Iterating: Landweber',
      notice:
        'Nobody wrote φ down here: it is what the steps have let through so far. More steps, further right.',
    },
    small: {
      label: 'The wrong dislike',
      notice:
        'The truth is a straight line that ends high. A penalty on size pulls its end to zero; the best λ leaves an error of about 0.2.',
    },
    generalised: {
      label: 'Generalised values',
      notice:
        'The same data, with a penalty on the slope. The axis is now γ, how A treats a term against how L does.',
    },
    frequency: {
      label: 'Over frequency',
      notice:
        'A periodic blur: the terms are waves, so the axis is frequency. φ gives up where the data drown.',
    },
    slope: {
      label: 'Penalise the slope',
      notice:
        'L is now a difference of neighbours. A constant costs nothing, so φ = 1 at frequency 0, and the fall is steeper.',
    },
  },
  measures: {
    naive: { label: 'Error, naive', role: 'estimate' },
    tsvd: { label: 'Error, TSVD', role: 'estimate' },
    tikhonov: { label: 'Error, Tikhonov', role: 'estimate' },
    landweber: { label: 'Error, Landweber', role: 'estimate' },
    apart: { label: 'Largest gap, Tikhonov to Landweber' },
  },
  figure: {
    sigma: 'singular value σᵢ, falling',
    gamma: 'generalised singular value γ, falling',
    frequency: 'frequency (cycles per 64 samples)',
    'phi-sigma': 'φᵢ over σᵢ:',
    'phi-gamma': 'φ over γ:',
    'phi-frequency': 'φ over frequency:',
    naive: '— naive',
    tsvd: '··· TSVD',
    tikhonov: '● Tikhonov',
    landweber: '–·– Landweber',
    lost: 'only noise here',
    nothing: '(switch Tikhonov on)',
    sample: 'sample',
    truth: 'truth x',
    thresholdHandle: 'τ, below which TSVD keeps nothing',
    lambdaHandle: 'λ, where Tikhonov keeps half',
  },
  challenges: {
    twins: {
      task: 'Start from “All three”. Put Tikhonov’s λ to 0.1, then bring Landweber’s φ within 0.15 of it everywhere.',
      done: 'Tikhonov’s φᵢ fall where σᵢ is near λ, Landweber’s where σᵢ is near 1/√steps. You put both falls in one place, and their forms differ little.',
    },
    prior: {
      task: 'Start from “A slope: Tikhonov”. Bring its error below 0.012 with the same data.',
      done: 'This truth bends gently. A penalty on curvature believes just that, and so fills in well what the data do not say.',
    },
  },
  hints: {
    both: 'Show Tikhonov, penalising size, and Landweber together.',
    broad: 'λ first: drag it to 0.1.',
    long: 'Landweber has run too long: its curve lies to the right of Tikhonov’s. Fewer steps.',
    short: 'Landweber has stopped too early: its curve lies to the left. More steps.',
    same: 'The same problem, noise of 0.001, and Tikhonov shown: that is the challenge.',
    other: 'No λ does it with this penalty. What do you know about this truth? It bends gently.',
    move: 'The penalty is right. Now its λ: it means something else than before.',
  },
  describe: ({ axis, problem, penalty, noise, shown }, measures) => {
    const over = { sigma: 'singular values', gamma: 'generalised singular values', frequency: 'frequencies' };
    const names = shown.split(' ').filter(Boolean);
    if (names.length === 0) return `Over the ${over[axis]} of the problem ${problem}, no method is shown.`;
    const errors = names.map((name) => `${methods[name]} ${formatNumber(measures[name])}`).join(', ');
    const penalised = names.includes('tikhonov') ? `, Tikhonov penalising ${penalties[penalty]}` : '';
    return `Filter factors over the ${over[axis]} of the problem ${problem}, with noise of ${formatNumber(noise)}${penalised}. Errors of the solutions: ${errors}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

/** Every word about the methods, one entry each; `belief` has the words for the keys of `Belief`. */
import type { Belief } from './method.ts';

export interface MethodWords {
  readonly title: string;
  /** In one line, for a list. */
  readonly summary: string;
  /** What it takes to be true of x and of n. */
  readonly assumption: string;
  /** In words; the count of multiply–adds is `cost`. */
  readonly cost: string;
  /** What it makes of a picture when it is wrong, and when that is. */
  readonly fails: string;
  /** How the reader, or a rule, sets it. */
  readonly setting: string;
  /** Labels of the params. */
  readonly params: Readonly<Record<string, string>>;
  /** Keys of references.bib, the DOI where there is one. */
  readonly sources: readonly { readonly key: string; readonly doi?: string }[];
}

export const belief: {
  readonly truth: Readonly<Record<Belief['truth'], string>>;
  readonly noise: Readonly<Record<Belief['noise'], string>>;
} = {
  truth: {
    anything: 'The truth may be anything.',
    'strong-components': 'What the blur weakened most was not there.',
    small: 'The truth is small, and equally likely to be rough or smooth.',
    smooth: 'Neighbours resemble each other.',
    spectrum: 'The power of the truth at each frequency is known.',
    nonnegative: 'Light is never negative.',
  },
  noise: {
    none: 'There is no noise.',
    white: 'The noise is white, and its size is known or guessed.',
    'white-unknown': 'The noise is white; its size is found from the data.',
    counts: 'The noise is that of counting photons.',
  },
};

const spectral = 'Three Fourier or cosine transforms: as fast as a restoration gets.';
const aStep = 'Two blurs a step, one forward and one adjoint.';

export const words: Readonly<Record<string, MethodWords>> = {
  naive: {
    title: 'Naive inverse',
    summary: 'Divide by the blur’s spectrum.',
    assumption: 'The blur is known exactly and the data hold no noise at all, not even rounding.',
    cost: spectral,
    fails:
      'Noise comes out multiplied by 1/|H|: a fine, loud pattern at the frequencies that the blur removed.',
    setting: 'Nothing to set, which is the trouble.',
    params: {},
    sources: [{ key: 'hadamard1902' }],
  },
  tsvd: {
    title: 'Truncated SVD',
    summary: 'Invert what came through well, drop the rest.',
    assumption: 'Components that the blur passes with a gain below τ held nothing that matters.',
    cost: spectral,
    fails: 'The sharp cut rings: ripples beside every edge, whose spectrum does not stop at τ.',
    setting: 'The cut τ, by the Picard plot, the discrepancy principle or generalised cross-validation.',
    params: { threshold: 'Smallest gain kept' },
    sources: [
      { key: 'hansen1987', doi: '10.1007/BF01937276' },
      { key: 'hansen2010', doi: '10.1137/1.9780898718836' },
    ],
  },
  tikhonov: {
    title: 'Tikhonov',
    summary: 'Fit the data, and keep the estimate small.',
    assumption: 'The truth is small in the mean square, and no frequency of it is likelier than another.',
    cost: spectral,
    fails:
      'Too little λ leaves noise, too much leaves blur, everywhere alike; edges ring, and values dip below zero.',
    setting:
      'λ, the gain at which half is kept: by the L-curve, cross-validation or the discrepancy principle.',
    params: { lambda: 'Weight of the penalty' },
    sources: [{ key: 'tikhonov1963' }],
  },
  'tikhonov-gradient': {
    title: 'Tikhonov with a derivative',
    summary: 'Fit the data, and keep the estimate smooth.',
    assumption: 'The truth changes slowly: its gradient (or its curvature) is small in the mean square.',
    cost: spectral,
    fails: 'An edge costs as much as noise does, so edges are rounded off before the noise is gone.',
    setting: 'λ, as for Tikhonov; the order says what is kept small, slope or curvature.',
    params: { lambda: 'Weight of the penalty', order: 'Order of the derivative' },
    sources: [
      { key: 'phillips1962', doi: '10.1145/321105.321114' },
      { key: 'twomey1963', doi: '10.1145/321150.321157' },
    ],
  },
  wiener: {
    title: 'Wiener, one ratio',
    summary: 'Weigh every frequency by what is signal in it, taking all frequencies for equally strong.',
    assumption:
      'Signal and noise are both white, with a known ratio of their powers. This is Tikhonov with λ² equal to that ratio.',
    cost: spectral,
    fails:
      'Pictures are not white: it keeps too much noise at high frequencies and loses signal at low ones.',
    setting: 'The ratio of noise power to signal power, from a flat part of the picture or by eye.',
    params: { nsr: 'Noise power over signal power' },
    sources: [{ key: 'wiener1949' }, { key: 'helstrom1967', doi: '10.1364/JOSA.57.000297' }],
  },
  'wiener-spectrum': {
    title: 'Wiener with a spectrum',
    summary:
      'Weigh every frequency by what is signal in it, knowing how strong pictures of this kind are there.',
    assumption: 'The expected power of the truth is known at every frequency, and so is that of the noise.',
    cost: 'Three transforms, and once for a class of pictures one transform each.',
    fails:
      'It knows powers, not phases: an edge is to it a coincidence, and it rings. A spectrum from another kind of picture misleads it.',
    setting: 'The spectrum, from pictures of the same kind or from the data; κ above 1 trusts the data less.',
    params: { strength: 'Noise, times what is believed' },
    sources: [{ key: 'wiener1949' }, { key: 'helstrom1967', doi: '10.1364/JOSA.57.000297' }],
  },
  'unsupervised-wiener': {
    title: 'Unsupervised Wiener',
    summary: 'Find the size of noise and truth from the data, and average the pictures that agree with both.',
    assumption:
      'The noise is white, the curvature of the truth is small in the mean square; how small either is, the data say.',
    cost: 'Two transforms a sample, and a hundred samples or so.',
    fails:
      'Edges are rounded as by any smooth prior. Where noise and truth look alike it cannot tell which is which.',
    setting: 'Nothing but the number of samples, and how many of the first to leave out.',
    params: { steps: 'Samples', burnIn: 'Left out at the start', seed: 'Seed' },
    sources: [{ key: 'orieux2010', doi: '10.1364/JOSAA.27.001593' }],
  },
  landweber: {
    title: 'Landweber',
    summary: 'Walk downhill on the misfit, and stop early.',
    assumption: 'What comes back first, the strong components, is the truth; what comes late is noise.',
    cost: aStep,
    fails:
      'Run on, it becomes the naive inverse. With a step beyond 2/‖A‖² it diverges. Weak components need thousands of steps.',
    setting: 'The number of steps: stop when the residual is as large as the noise.',
    params: { steps: 'Steps', step: 'Step length' },
    sources: [{ key: 'landweber1951', doi: '10.2307/2372313' }],
  },
  'richardson-lucy': {
    title: 'Richardson–Lucy',
    summary: 'Ask which light made these counts likeliest, and stop early.',
    assumption: 'Photons were counted, and light is never negative.',
    cost: aStep,
    fails:
      'Run on, it breaks smooth areas into specks; beside bright stars it rings. Negative data are cut off, which biases the dark.',
    setting: 'The number of steps: fewer for fewer photons.',
    params: { steps: 'Steps' },
    sources: [
      { key: 'richardson1972', doi: '10.1364/JOSA.62.000055' },
      { key: 'lucy1974', doi: '10.1086/111605' },
    ],
  },
};

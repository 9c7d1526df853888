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
  /** What else it, or a special case that is named, is called; in a library, what to call there. */
  readonly also: readonly string[];
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
    few: 'Few samples differ from zero.',
    'point-sources': 'All light comes from a few points.',
    'few-wavelets': 'A few wavelets draw the picture.',
    'flat-with-edges': 'The truth is flat, with sharp edges between.',
    learned: 'The truth is like the pictures that a network has learned from.',
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
    also: ['inverse filter', 'MATLAB: deconvwnr without a noise ratio'],
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
    also: ['pseudo-inverse filter', 'spectral cut-off', 'principal component regression'],
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
    also: [
      'ridge regression',
      'damped least squares (Levenberg)',
      'weight decay',
      'zeroth-order regularisation',
    ],
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
    also: [
      'constrained least squares filter (Hunt)',
      'MATLAB: deconvreg, whose default is the Laplacian and whose λ is by the discrepancy',
      'scikit-image: restoration.wiener, which is order 2 with λ² = balance',
      'Whittaker–Henderson smoothing, without a blur',
      'MAP under a Gaussian Markov random field',
    ],
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
    also: [
      'MATLAB: deconvwnr(I, psf, nsr)',
      'posterior mean and MAP of a white Gaussian truth in white Gaussian noise',
    ],
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
    also: [
      'Wiener–Kolmogorov filter',
      'linear minimum mean square error (LMMSE)',
      'posterior mean and MAP of a Gaussian truth with this spectrum',
      'MATLAB: deconvwnr(I, psf, ncorr, icorr), which takes the autocorrelations',
      'Gaussian process regression, or kriging, on a grid',
    ],
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
    also: ['scikit-image: restoration.unsupervised_wiener', 'Gibbs sampling of a hierarchical Bayes model'],
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
    also: ['gradient descent with early stopping', 'SIRT, its plainest form', 'ISTA without a prior'],
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
    also: [
      'Lucy–Richardson',
      'expectation maximisation: EM, MLEM',
      'maximum likelihood of Poisson counts',
      'MATLAB: deconvlucy, which is accelerated',
      'scikit-image: restoration.richardson_lucy',
    ],
    params: { steps: 'Steps' },
    sources: [
      { key: 'richardson1972', doi: '10.1364/JOSA.62.000055' },
      { key: 'lucy1974', doi: '10.1086/111605' },
    ],
  },
  sparse: {
    title: 'Sparse',
    summary: 'Fit the data, and use as few samples as that allows.',
    assumption: 'Most samples of the truth are zero: stars on a dark sky, spikes on a quiet line.',
    cost: aStep,
    fails:
      'Peaks come out too low, since to be large costs too. A surface that is not dark is broken into points.',
    setting:
      'λ, below which a correlation with what is left counts as noise; enough steps that nothing moves any more.',
    also: [
      'lasso',
      'basis pursuit denoising',
      'ℓ₁ regularisation',
      'ISTA and FISTA',
      'MAP under a Laplace prior',
      'scikit-learn: Lasso, whose alpha is λ over the number of data',
    ],
    params: { lambda: 'Weight of the penalty', steps: 'Steps' },
    sources: [
      { key: 'tibshirani1996', doi: '10.1111/j.2517-6161.1996.tb02080.x' },
      { key: 'chen1998', doi: '10.1137/S1064827596304010' },
      { key: 'beck2009', doi: '10.1137/080716542' },
    ],
  },
  'sparse-wavelets': {
    title: 'Sparse in wavelets',
    summary: 'Fit the data, and draw the picture with as few wavelets as that allows.',
    assumption: 'A few wavelets, large and small, make up the truth; noise needs them all.',
    cost: 'Two blurs and two wavelet transforms a step.',
    fails:
      'Left-over wavelets show as little blocks, and edges that miss the grid of blocks are stepped. Faint texture is taken for noise.',
    setting: 'λ, the size under which a wavelet is left out; the levels, how wide the widest may be.',
    also: [
      'wavelet shrinkage, or soft thresholding, without a blur',
      'scikit-image: restoration.denoise_wavelet, without a blur',
      'ISTA of Daubechies, Defrise and De Mol',
      'MAP under a Laplace prior on wavelets',
    ],
    params: { lambda: 'Weight of the penalty', steps: 'Steps', levels: 'Levels' },
    sources: [
      { key: 'daubechies2004', doi: '10.1002/cpa.20042' },
      { key: 'figueiredo2003', doi: '10.1109/TIP.2003.814255' },
      { key: 'donoho1994', doi: '10.1093/biomet/81.3.425' },
    ],
  },
  'total-variation': {
    title: 'Total variation',
    summary: 'Fit the data, and rise and fall as little as that allows.',
    assumption: 'The truth is made of flat regions; how sharp the edges between them are costs nothing.',
    cost: 'Two blurs a step, and some hundred steps.',
    fails:
      'A ramp turns into stairs, fine texture into flat patches; contrast is lost, the more the smaller a thing is.',
    setting:
      'λ: by the discrepancy principle, or by eye, as large as the smallest thing you want to keep allows.',
    also: [
      'ROF: Rudin, Osher and Fatemi',
      'primal–dual hybrid gradient: PDHG, Chambolle–Pock',
      'scikit-image: restoration.denoise_tv_chambolle, without a blur, whose weight is λ',
      'fused lasso, of a signal without a blur',
    ],
    params: { lambda: 'Weight of the penalty', steps: 'Steps' },
    sources: [
      { key: 'rudin1992', doi: '10.1016/0167-2789(92)90242-F' },
      { key: 'chambolle2004', doi: '10.1023/B:JMIV.0000011325.36760.1e' },
      { key: 'chambolle2011', doi: '10.1007/s10851-010-0251-1' },
    ],
  },
  'total-variation-nonnegative': {
    title: 'Total variation, light ≥ 0',
    summary: 'Rise and fall as little as the data allow, and never below zero.',
    assumption: 'The truth is made of flat regions, and it is light, which is never negative.',
    cost: 'Fourteen blurs a step, but a few dozen steps do.',
    fails:
      'As total variation does, with stairs and lost contrast. Data whose zero is not darkness are bent to fit.',
    setting:
      'λ, as for total variation. Each further belief is one more variable to agree with, which is why this is done by ADMM.',
    also: [
      'ADMM: alternating direction method of multipliers',
      'split Bregman',
      'augmented Lagrangian',
      'scikit-image: restoration.denoise_tv_bregman, without a blur and without the bound',
    ],
    params: { lambda: 'Weight of the penalty', steps: 'Steps' },
    sources: [
      { key: 'boyd2011', doi: '10.1561/2200000016' },
      { key: 'goldstein2009', doi: '10.1137/080725891' },
    ],
  },
  clean: {
    title: 'CLEAN',
    summary: 'Find the brightest point, take away what it explains, and again.',
    assumption: 'The picture is a list of point sources on a dark ground.',
    cost: 'One blur a step, of a single point; a source takes dozens of steps.',
    fails:
      'A nebula becomes a heap of points. Two sources nearer than the beam is wide become one between them, or several.',
    setting: 'The threshold, two or three times the noise; a low gain is slower and safer.',
    also: [
      'Högbom’s CLEAN',
      'matching pursuit',
      'greedy coordinate descent',
      'CASA: tclean with deconvolver hogbom, in its minor cycle',
    ],
    params: { steps: 'Steps', gain: 'Share of a peak taken', threshold: 'Peaks left alone' },
    sources: [{ key: 'hogbom1974' }, { key: 'schwarz1978' }],
  },
  'van-cittert': {
    title: 'Van Cittert',
    summary: 'Add to the data what their blur lacks, over and over.',
    assumption: 'The blur swaps no sign: its transfer function is positive wherever there is signal.',
    cost: 'One blur a step, and no adjoint: the cheapest step there is.',
    fails:
      'Where the transfer function goes below zero, as that of a long motion or a wide defocus does, it diverges, however small the step. Where the blur lets nothing through, k steps multiply the noise by k.',
    setting: 'The number of steps, a handful; the step length changes little else.',
    also: [
      'Richardson’s iteration for linear systems',
      'Neumann series',
      'Jansson–Van Cittert, if bounds are put on it',
    ],
    params: { steps: 'Steps', step: 'Step length' },
    sources: [{ key: 'vancittert1931', doi: '10.1007/BF01391351' }],
  },
  cgls: {
    title: 'Conjugate gradients (CGLS)',
    summary: 'Walk downhill on the misfit by the best path, and stop early.',
    assumption: 'What comes back first, the strong components, is the truth; what comes late is noise.',
    cost: aStep,
    fails:
      'It is past its best many times sooner than Landweber, so that a few steps too many show. Run on, it becomes the naive inverse.',
    setting: 'The number of steps: stop when the residual is as large as the noise.',
    also: [
      'conjugate gradients on the normal equations: CGNR',
      'LSQR without damping',
      'partial least squares, of one response',
    ],
    params: { steps: 'Steps' },
    sources: [
      { key: 'hestenes1952', doi: '10.6028/jres.049.044' },
      { key: 'bjorck1996', doi: '10.1137/1.9781611971484' },
    ],
  },
  lsqr: {
    title: 'LSQR, damped',
    summary: 'Tikhonov’s estimate for any frame and any blur, without a basis that takes them apart.',
    assumption:
      'The truth is small in the mean square, as for Tikhonov; early steps hold to the strong components besides.',
    cost: aStep,
    fails:
      'As Tikhonov does: noise or blur everywhere alike, edges that ring. Without damping it is CGLS, and is past its best as soon.',
    setting: 'λ as for Tikhonov; then the number of steps matters little once there are enough.',
    also: [
      'Golub–Kahan bidiagonalisation',
      'SciPy: sparse.linalg.lsqr, whose damp is λ',
      'Levenberg’s step, of a linear model',
    ],
    params: { lambda: 'Weight of the penalty', steps: 'Steps' },
    sources: [
      { key: 'paige1982', doi: '10.1145/355984.355989' },
      { key: 'levenberg1944', doi: '10.1090/qam/10666' },
    ],
  },
  'nonnegative-least-squares': {
    title: 'Nonnegative least squares',
    summary: 'Walk downhill on the misfit, and cut at zero what goes below.',
    assumption: 'Light is never negative, and the noise is white.',
    cost: aStep,
    fails:
      'Where the picture is nowhere dark the bound hardly binds, and it is nearly Landweber. Run on, it breaks smooth areas into specks.',
    setting: 'The number of steps, as for Landweber; on a dark ground it forgives more of them.',
    also: [
      'NNLS',
      'projected Landweber, or projected gradient',
      'SIRT with a bound at zero',
      'SciPy: optimize.nnls, which goes to the end',
    ],
    params: { steps: 'Steps', step: 'Step length' },
    sources: [
      { key: 'goldstein1964', doi: '10.1090/S0002-9904-1964-11178-2' },
      { key: 'levitin1966', doi: '10.1016/0041-5553(66)90114-5' },
    ],
  },
  'richardson-lucy-tv': {
    title: 'Richardson–Lucy with total variation',
    summary: 'Ask which light made these counts likeliest, and rather a flat one.',
    assumption: 'Photons were counted, light is never negative, and the truth is made of flat regions.',
    cost: 'Two blurs a step, one forward and one adjoint, and a gradient.',
    fails:
      'It makes stairs of ramps and takes light away: what it keeps is less than what was counted. With λ large and ε small, flat parts flicker and never come to rest.',
    setting:
      'λ small beside 1, more for fewer photons; ε about the faintest edge that matters. The steps matter less than without a prior.',
    also: ['one-step-late EM, or MAP-EM', 'RLTV'],
    params: {
      steps: 'Steps',
      lambda: 'Weight of the penalty',
      smoothing: 'Edges fainter than this are smoothed',
    },
    sources: [
      { key: 'dey2006', doi: '10.1002/jemt.20294' },
      { key: 'green1990', doi: '10.1109/42.52985' },
    ],
  },
  'blind-richardson-lucy': {
    title: 'Blind Richardson–Lucy',
    summary: 'Improve the picture with the blur held, then the blur with the picture held, in turn.',
    assumption:
      'Photons were counted; light and blur are never negative, and the blur is small. What it is, nobody says.',
    cost: 'Two blurs a step for the picture, and ten for the blur.',
    fails:
      'What explains the data best is no blur at all and the data as they are, and that is where it drifts when it runs on. From a wrong guess it may end anywhere between.',
    setting: 'The guess, rather too wide than too narrow; the reach, no larger than the blur; few steps.',
    also: ['MATLAB: deconvblind, which is accelerated', 'blind EM, blind maximum likelihood'],
    params: { steps: 'Rounds', reach: 'How far the blur reaches', guess: 'First guess of its width' },
    sources: [
      { key: 'fish1995', doi: '10.1364/JOSAA.12.000058' },
      { key: 'holmes1992', doi: '10.1364/JOSAA.9.001052' },
    ],
  },
  'blind-map': {
    title: 'Blind MAP with total variation',
    summary:
      'Improve picture and blur in turn, with so strong a prior at first that only the large edges are left.',
    assumption:
      'The truth is made of flat regions with sharp edges, and the blur is small and never negative. What it is, nobody says.',
    cost: 'Nine transforms a step, and some hundred steps at each scale.',
    fails:
      'Stars have no flat parts with edges, and the blur that it finds there can be further off than a flat one. With λ too small for the noise, noise is taken for edges, and blur and picture both come out wrong.',
    setting: 'The reach, as near to the blur’s as you know it; λ as for total variation.',
    also: [
      'alternating minimisation: PAM',
      'total variation blind deconvolution',
      'MAP of picture and blur jointly',
    ],
    params: {
      steps: 'Steps, of all scales',
      lambda: 'Weight of the penalty',
      reach: 'How far the blur reaches',
    },
    sources: [
      { key: 'perrone2014', doi: '10.1109/CVPR.2014.372' },
      { key: 'fergus2006', doi: '10.1145/1141911.1141956' },
    ],
  },
  'plug-and-play': {
    title: 'Plug-and-play, a learned denoiser',
    summary: 'A step towards the data by formula, then a learned denoiser in the place of the prior.',
    assumption:
      'The noise is white. What is left after each step looks like noise on a picture of the kind that the denoiser has learned from.',
    cost: 'Some transforms and one network a step, and eight steps.',
    fails:
      'Nothing is minimised, so it need not settle. Told a wrong blur or noise, it fails as a formula does; texture that its training did not hold is smoothed.',
    setting:
      'λ, how much the denoiser weighs beside the data: more where the blur is not quite known. More turns where a long motion leaves ripples. The level of noise falls to σ by itself.',
    also: [
      'PnP, of half-quadratic splitting (HQS)',
      'DPIR, with a larger network',
      'regularisation by a denoiser, loosely',
    ],
    params: { lambda: 'Weight of the denoiser', steps: 'Turns' },
    sources: [
      { key: 'venkatakrishnan2013', doi: '10.1109/GlobalSIP.2013.6737048' },
      { key: 'zhang2021', doi: '10.1109/TPAMI.2021.3088914' },
    ],
  },
};

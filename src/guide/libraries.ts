/** What each method is called elsewhere, as the documentation or the source of these versions has it. Where a library has none, there is no entry. */

export type LibraryId = 'scipy' | 'skimage' | 'matlab' | 'dl2' | 'deepinv';

export interface Library {
  readonly title: string;
  /** In a list. */
  readonly short: string;
  /** What was looked at. */
  readonly version: string;
}

export const libraries: Readonly<Record<LibraryId, Library>> = {
  scipy: { title: 'SciPy', short: 'SciPy', version: '1.17.1' },
  skimage: { title: 'scikit-image', short: 'scikit-image', version: '0.26.0' },
  matlab: {
    title: 'MATLAB',
    short: 'MATLAB',
    version: 'its Image Processing Toolbox, documentation of 2026',
  },
  dl2: { title: 'DeconvolutionLab2, for ImageJ and Fiji', short: 'ImageJ', version: '2.1.2' },
  deepinv: { title: 'PyTorch with deepinv', short: 'PyTorch', version: 'deepinv 0.4.1' },
};
export const libraryIds = Object.keys(libraries) as readonly LibraryId[];

export interface Name {
  readonly call: string;
  /** Where it differs from the book's. */
  readonly but?: string;
  readonly href?: string;
}

const SKIMAGE = 'https://scikit-image.org/docs/stable/api/skimage.restoration';
const IMAGES = 'https://mathworks.com/help/images/ref/';
const WIENER = 'https://uk.mathworks.com/help/images/ref/deconvwnr.html';
const DL2 = 'https://github.com/Biomedical-Imaging-Group/DeconvolutionLab2';
const ITERATIVE = 'https://deepinv.github.io/deepinv/user_guide/reconstruction/iterative.html';

const skimage = (call: string, but?: string): Name => ({
  call: `restoration.${call}`,
  href: SKIMAGE,
  ...(but && { but }),
});
const dl2 = (call: string, but?: string): Name => ({ call, href: DL2, ...(but && { but }) });

type Names = Readonly<Partial<Record<LibraryId, Name>>>;

/** By method, by library. */
export const namesElsewhere: Readonly<Record<string, Names>> = {
  naive: {
    scipy: { call: 'linalg.solve_circulant', but: 'of one dimension, periodic' },
    matlab: { call: 'deconvwnr(I, psf)', href: WIENER },
    dl2: dl2('DIV', 'a bare division; NIF divides with a stabiliser'),
    deepinv: { call: 'physics.A_dagger(y)', but: 'by conjugate gradients' },
  },
  tsvd: { scipy: { call: 'linalg.pinv(A, rtol=τ)', but: 'of a whole matrix' } },
  tikhonov: {
    scipy: { call: 'sparse.linalg.lsqr(A, y, damp=λ)', but: 'by iteration' },
    matlab: { call: 'deconvwnr(I, psf, λ²)', href: WIENER },
    skimage: skimage('wiener(y, psf, balance=λ², reg=np.array([[1.0]]))', 'by default cut at −1 and 1'),
    dl2: dl2('TRIF', 'λ there is λ²; only where the kernel is its own mirror image'),
    deepinv: { call: 'physics.prox_l2(0, y, gamma=1/λ²)' },
  },
  'tikhonov-gradient': {
    skimage: skimage('wiener(y, psf, balance=λ²)', 'order 2, by default cut at −1 and 1'),
    matlab: { call: 'deconvreg', but: 'order 2, λ by the noise power', href: `${IMAGES}deconvreg.html` },
    dl2: dl2('RIF', 'Regularized Inverse Filter, order 2'),
  },
  wiener: {
    skimage: skimage('wiener(y, psf, balance=nsr, reg=np.array([[1.0]]))', 'by default cut at −1 and 1'),
    matlab: { call: 'deconvwnr(I, psf, nsr)', but: 'wiener2 is a denoiser without a blur', href: WIENER },
    dl2: dl2('TRIF', 'only where the kernel is its own mirror image'),
    deepinv: { call: 'physics.prox_l2(0, y, gamma=1/nsr)' },
  },
  'wiener-spectrum': {
    skimage: skimage('wiener(y, psf, balance=σ², reg=1/√S)', 'reg complex, half the plane'),
    matlab: { call: 'deconvwnr(I, psf, ncorr, icorr)', but: 'takes autocorrelations', href: WIENER },
  },
  'unsupervised-wiener': { skimage: skimage('unsupervised_wiener') },
  sparse: { deepinv: { call: 'optim.FISTA, L1Prior', href: ITERATIVE } },
  'sparse-wavelets': {
    skimage: skimage('denoise_wavelet', 'without a blur'),
    dl2: dl2('ISTA, FISTA', 'with Haar and other wavelets'),
    deepinv: { call: 'optim.FISTA, WaveletPrior', href: ITERATIVE },
  },
  'total-variation': {
    skimage: skimage('denoise_tv_chambolle', 'without a blur'),
    deepinv: { call: 'optim.PDCP or PGD, TVPrior', href: ITERATIVE },
  },
  'total-variation-nonnegative': {
    skimage: skimage('denoise_tv_bregman', 'without a blur and without the bound'),
  },
  clean: {},
  landweber: {
    dl2: dl2('LW', 'Landweber, Linear Least Squares'),
    deepinv: { call: 'optim.GD with no prior', href: ITERATIVE },
  },
  'van-cittert': { dl2: dl2('VC', 'Van Cittert') },
  cgls: {
    scipy: { call: 'sparse.linalg.lsqr(A, y)', but: 'the same steps by another recursion' },
    matlab: {
      call: 'lsqr(A, y)',
      but: 'the same steps by another recursion',
      href: 'https://au.mathworks.com/help/matlab/ref/lsqr.html',
    },
    deepinv: { call: 'optim.linear.conjugate_gradient', but: 'of the normal equations' },
  },
  lsqr: {
    scipy: { call: 'sparse.linalg.lsqr(A, y, damp=λ)' },
    matlab: {
      call: 'lsqr(A, y)',
      but: 'without damping',
      href: 'https://au.mathworks.com/help/matlab/ref/lsqr.html',
    },
    deepinv: { call: 'optim.linear.lsqr(A, AT, y, eta=λ²)' },
  },
  'nonnegative-least-squares': {
    scipy: { call: 'optimize.nnls', but: 'of a whole matrix, to the end' },
    matlab: {
      call: 'lsqnonneg',
      but: 'of a whole matrix, to the end',
      href: 'https://mathworks.com/help/matlab/ref/lsqnonneg.html',
    },
    dl2: dl2('NNLS'),
  },
  'richardson-lucy': {
    skimage: skimage('richardson_lucy', 'by default cut at −1 and 1'),
    matlab: {
      call: 'deconvlucy',
      but: 'accelerated',
      href: 'https://uk.mathworks.com/help/images/ref/deconvlucy.html',
    },
    dl2: dl2('RL'),
    deepinv: {
      call: 'optim.MLEM',
      href: 'https://deepinv.github.io/deepinv/api/stubs/deepinv.optim.MLEM.html',
    },
  },
  'richardson-lucy-tv': {
    dl2: dl2('RLTV'),
    deepinv: {
      call: 'optim.MLEM, TVPrior',
      but: 'one step late',
      href: 'https://deepinv.github.io/deepinv/api/stubs/deepinv.optim.MLEM.html',
    },
  },
  'blind-richardson-lucy': {
    matlab: { call: 'deconvblind', but: 'accelerated', href: `${IMAGES}deconvblind.html` },
  },
  'blind-map': {},
  restorer: { deepinv: { call: 'models.UNet and others, Trainer' } },
  'plug-and-play': { deepinv: { call: 'optim.DPIR; optim.HQS, PnP', href: ITERATIVE } },
  'super-resolver': { deepinv: { call: 'torch.nn.PixelShuffle', but: 'its last layer' } },
};

/** Where the path ends: what is recommended, what is not, on which figures of the book that rests, and the Lab's state. */
export type LeafId =
  | 'measure'
  | 'blind'
  | 'stars'
  | 'cells'
  | 'bright'
  | 'unsure'
  | 'number'
  | 'fast'
  | 'restorer'
  | 'plug'
  | 'edges'
  | 'spikes'
  | 'smooth'
  | 'kind';

/** Measures of one figure in one state, as the chapter shows it. */
export interface Evidence {
  readonly chapter: number;
  /** The figure's id in that chapter, and its widget. */
  readonly figure: string;
  readonly widget: string;
  readonly preset: string;
  /** What must hold for the sentence to be true: a measure, and another or a number. */
  readonly holds: readonly (readonly [measure: string, is: '<' | '>' | '=', than: string | number])[];
}
export interface Leaf {
  /** The methods by name, the first first. Empty where there is something to do before. */
  readonly methods: readonly string[];
  /** Those that one might take instead; the words say why not. */
  readonly instead: readonly string[];
  /** One sentence of the words each. */
  readonly evidence: readonly Evidence[];
  /** Values of the Lab that differ from its own; none where the Lab has no picture of the kind. */
  readonly lab?: Readonly<Record<string, unknown>>;
  /** The same of the Lab for signals, where it is that one which opens. */
  readonly signal?: Readonly<Record<string, unknown>>;
}

/** A picture that is blurred in the Lab, so that its truth is told. */
const sharp = { state: 'sharp' } as const;
const of = (scene: string) => ({ ...sharp, picture: { scene } });
const two = (first: string, second: string) => ({ first, second });

export const leaves: Readonly<Record<LeafId, Leaf>> = {
  measure: {
    methods: [],
    instead: [],
    evidence: [
      {
        ...{ chapter: 9, figure: 'wrong', widget: 'wrong-psf', preset: 'wide' },
        holds: [
          ['error', '>', 1],
          ['least', '<', 'error'],
        ],
      },
      {
        ...{ chapter: 9, figure: 'wrong', widget: 'wrong-psf', preset: 'discNarrow' },
        holds: [
          ['drawsLow', '=', 8],
          ['drawsHigh', '=', 8],
        ],
      },
    ],
    lab: {
      ...sharp,
      ...{ blur: 'gaussian', sigma: 2, misstated: 1.25 },
      ...two('wiener', 'total-variation'),
    },
  },
  blind: {
    methods: ['blind-map'],
    instead: ['blind-richardson-lucy'],
    evidence: [
      {
        ...{ chapter: 9, figure: 'lab', widget: 'blind-lab', preset: 'motion' },
        holds: [
          ['foundMotion', '>', 15],
          ['foundGaussian', '>', 20],
          ['psnr', '>', 'dataPsnr'],
        ],
      },
      {
        ...{ chapter: 9, figure: 'lab', widget: 'blind-lab', preset: 'noise' },
        holds: [['psnr', '<', 'dataPsnr']],
      },
    ],
    lab: { ...two('blind-map', 'blind-richardson-lucy'), 'first.blind-map.reach': 8 },
  },
  stars: {
    methods: ['richardson-lucy', 'clean'],
    instead: ['nonnegative-least-squares', 'wiener'],
    evidence: [
      {
        ...{ chapter: 8, figure: 'budget', widget: 'photon-budget', preset: 'stars' },
        holds: [
          ['rlWins', '=', 50],
          ['rlMedian', '<', 'nnlsMedian'],
          ['nnlsMedian', '<', 'wienerMedian'],
        ],
      },
    ],
    lab: {
      ...of('star-field'),
      ...{ blur: 'gaussian', sigma: 1.5, added: 'poisson', photons: 1000 },
      ...two('richardson-lucy', 'wiener'),
    },
  },
  cells: {
    methods: ['richardson-lucy', 'wiener'],
    instead: ['richardson-lucy-tv'],
    evidence: [
      {
        ...{ chapter: 17, figure: 'cases', widget: 'three-cases', preset: 'slice' },
        holds: [
          ['wins', '<', 35],
          ['wins', '>', 15],
          ['thirdMedian', '>', 'dataMedian'],
          ['priorWins', '>', 45],
        ],
      },
      {
        ...{ chapter: 8, figure: 'stop', widget: 'stopping', preset: 'cells' },
        holds: [['rlDiscrepancyMedian', '<', 1.1]],
      },
    ],
    lab: {
      ...of('cells'),
      ...{ blur: 'gaussian', sigma: 2, added: 'poisson', photons: 100 },
      ...two('richardson-lucy', 'wiener'),
      'first.richardson-lucy.steps': 15,
    },
  },
  bright: {
    methods: ['wiener'],
    instead: ['richardson-lucy'],
    evidence: [
      {
        ...{ chapter: 8, figure: 'budget', widget: 'photon-budget', preset: 'text' },
        holds: [
          ['rlWins', '=', 0],
          ['wienerMedian', '<', 'rlMedian'],
        ],
      },
    ],
    lab: {
      ...of('text-page'),
      ...{ blur: 'gaussian', sigma: 1.5, added: 'poisson', photons: 1000 },
      ...two('wiener', 'richardson-lucy'),
    },
  },
  unsure: {
    methods: ['wiener'],
    instead: ['unsupervised-wiener'],
    evidence: [
      {
        ...{ chapter: 6, figure: 'choose', widget: 'l-curve', preset: 'low' },
        holds: [['discrepancyFails', '>', 90]],
      },
      {
        ...{ chapter: 6, figure: 'choose', widget: 'l-curve', preset: 'high' },
        holds: [['discrepancyFails', '<', 5]],
      },
    ],
    lab: { noiseFrom: 'estimated', ...two('wiener', 'unsupervised-wiener') },
  },
  number: {
    methods: ['tikhonov', 'nonnegative-least-squares', 'lsqr'],
    instead: ['tsvd', 'sparse'],
    evidence: [
      {
        ...{ chapter: 17, figure: 'cases', widget: 'three-cases', preset: 'spectrum' },
        holds: [
          ['firstInvented', '=', 0],
          ['firstLeast', '>', 7],
          ['thirdInvented', '>', 40],
        ],
      },
      {
        ...{ chapter: 5, figure: 'trade', widget: 'bias-variance', preset: 'valley' },
        holds: [['lost', '>', 'amplified']],
      },
    ],
    signal: two('tikhonov', 'nonnegative-least-squares'),
  },
  fast: {
    methods: ['wiener', 'tikhonov'],
    instead: ['naive', 'van-cittert'],
    evidence: [
      {
        ...{ chapter: 7, figure: 'photo', widget: 'photo-priors', preset: 'smooth' },
        holds: [['gainSmooth', '<', 'gainTv']],
      },
      {
        ...{ chapter: 4, figure: 'boom', widget: 'noise-explosion', preset: 'eightBits' },
        holds: [['divided', '>', 10_000]],
      },
    ],
    lab: two('wiener', 'tikhonov'),
  },
  restorer: {
    methods: ['restorer', 'super-resolver'],
    instead: ['total-variation'],
    evidence: [
      {
        ...{ chapter: 16, figure: 'bench', widget: 'learned-vs-wiener', preset: 'home' },
        holds: [['fixed', '>', 'retuned']],
      },
      {
        ...{ chapter: 16, figure: 'bench', widget: 'learned-vs-wiener', preset: 'discs' },
        holds: [['fixed', '<', 'variation']],
      },
      {
        ...{ chapter: 16, figure: 'bench', widget: 'learned-vs-wiener', preset: 'loud' },
        holds: [['fixed', '<', 'seen']],
      },
      {
        ...{ chapter: 16, figure: 'double', widget: 'super-resolve', preset: 'leaves' },
        holds: [['subPixel', '>', 'bicubic']],
      },
    ],
    lab: two('wiener', 'total-variation'),
  },
  plug: {
    methods: ['plug-and-play'],
    instead: ['restorer', 'total-variation'],
    evidence: [
      {
        ...{ chapter: 16, figure: 'bench', widget: 'learned-vs-wiener', preset: 'sharper' },
        holds: [
          ['plugged', '>', 'retuned'],
          ['fixed', '<', 'seen'],
        ],
      },
    ],
    lab: two('plug-and-play', 'total-variation'),
  },
  edges: {
    methods: ['total-variation', 'total-variation-nonnegative'],
    instead: ['sparse-wavelets'],
    evidence: [
      {
        ...{ chapter: 7, figure: 'photo', widget: 'photo-priors', preset: 'tv' },
        holds: [
          ['winsTv', '=', 50],
          ['gainTv', '>', 'gainWavelets'],
        ],
      },
      {
        ...{ chapter: 17, figure: 'cases', widget: 'three-cases', preset: 'photograph' },
        holds: [
          ['wins', '=', 50],
          ['firstMedian', '>', 'secondMedian'],
        ],
      },
    ],
    lab: { first: 'total-variation', second: 'wiener' },
  },
  spikes: {
    methods: ['sparse', 'clean'],
    instead: ['total-variation'],
    evidence: [
      {
        ...{ chapter: 7, figure: 'arena', widget: 'prior-arena', preset: 'spikes' },
        holds: [
          ['l1BestWins', '>', 45],
          ['l1BestMedian', '<', 'tvBestMedian'],
        ],
      },
    ],
    signal: { signal: 'spikes', width: 4, ...two('sparse', 'clean') },
  },
  smooth: {
    methods: ['tikhonov-gradient'],
    instead: ['total-variation', 'landweber', 'cgls'],
    evidence: [
      {
        ...{ chapter: 7, figure: 'photo', widget: 'photo-priors', preset: 'cells' },
        holds: [
          ['winsSmooth', '=', 50],
          ['gainSmooth', '>', 'gainTv'],
        ],
      },
    ],
    lab: { ...of('cells'), blur: 'gaussian', ...two('tikhonov-gradient', 'cgls') },
  },
  kind: {
    methods: ['wiener-spectrum'],
    instead: ['total-variation'],
    evidence: [
      {
        ...{ chapter: 7, figure: 'arena', widget: 'prior-arena', preset: 'texture' },
        holds: [
          ['wienerBestWins', '=', 50],
          ['wienerBestMedian', '<', 'tvBestMedian'],
        ],
      },
      {
        ...{ chapter: 7, figure: 'bend', widget: 'wiener-spectrum', preset: 'other' },
        holds: [['assumedExpected', '>', 1]],
      },
    ],
  },
};

export const leafIds = Object.keys(leaves) as readonly LeafId[];

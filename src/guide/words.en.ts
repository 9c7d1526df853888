/** Every word of the path. `{name}` in a sentence of evidence is a measure of its figure. */
import type { LeafId } from './leaves.ts';
import type { QuestionId } from './tree.ts';

interface QuestionWords {
  readonly asks: string;
  /** How to find out. */
  readonly hint: string;
  readonly answers: Readonly<Record<string, string>>;
}
export interface LeafWords {
  readonly title: string;
  readonly why: string;
  /** One sentence for each evidence, in order. */
  readonly measured: readonly string[];
  readonly fails: string;
  /** Why each of the others is not the first choice. */
  readonly instead: Readonly<Record<string, string>>;
  /** What to do with what the Lab then shows. */
  readonly opens?: string;
  /** What no figure of the book has measured. */
  readonly thumb?: string;
}

export const questions: Readonly<Record<QuestionId, QuestionWords>> = {
  blur: {
    asks: 'Do you know the blur?',
    hint: 'A guess is not knowing: a Gaussian a quarter too wide can end worse than no undoing.',
    answers: {
      known: 'Yes: it was measured, or follows from the instrument',
      find: 'Not yet, but a star, a lamp, an edge or its kind can tell me',
      unknown: 'No, and it can have any shape',
    },
  },
  want: {
    asks: 'Do you want a number, or a picture to look at?',
    hint: 'A number goes into a table with an error bar. A picture goes before eyes.',
    answers: { number: 'A number with its error', picture: 'A picture' },
  },
  noise: {
    asks: 'Where does the noise come from?',
    hint: 'In a file that holds light (raw, 16 bits, FITS), look at an even dark patch and at an even bright one: if the bright one is grainier, it is the light. An sRGB file (JPEG, most PNG) is bent: there it is the light if both are about equal, and the electronics if the dark one is much grainier.',
    answers: {
      light: 'From the light: photons were counted, and few',
      electronics: 'From the electronics or from rounding: alike in dark and bright',
      unsure: 'I cannot tell, or I do not know how large it is',
    },
  },
  dark: {
    asks: 'What lies between the bright things?',
    hint: 'Take off the camera’s offset first: black is 0. Leave the sky in: its photons are noisy too.',
    answers: {
      points: 'Blackness, with points in it',
      bodies: 'Bodies of all shades, and some blackness',
      bright: 'Nothing is black: light all over',
    },
  },
  many: {
    asks: 'How many pictures, and how long may one take?',
    hint: 'Minutes buy a better prior. Thousands of a kind can train one.',
    answers: {
      one: 'One or a few; seconds or minutes each',
      quick: 'A live view: milliseconds each',
      same: 'Thousands of a kind, always through the same blur and noise',
      varied: 'Thousands of a kind, and the blur differs from one to the next',
    },
  },
  looks: {
    asks: 'What is in the picture?',
    hint: 'If it holds several of these, go by the part that you need.',
    answers: {
      edges: 'Things with edges: objects, letters, most photographs',
      points: 'Few points or spikes on an empty ground',
      slopes: 'Smooth slopes, few edges',
      waves: 'Texture, or a kind of which I have many clean examples',
    },
  },
};

export const leafWords: Readonly<Record<LeafId, LeafWords>> = {
  measure: {
    title: 'Find the blur first',
    why: 'No choice of method repairs a wrong blur. A star or a far lamp is the kernel; across a straight edge, the derivative is its sum. If you know the kind, a streak or a disc, let the data choose its few numbers. Then begin again at “Yes”.',
    measured: [
      'A Gaussian a quarter too wide leaves {error} times the error of the untouched picture, where the best width leaves {least}.',
      'Asked for the likeliest width of a disc 8 pixels wide, fifty pictures say {drawsLow} to {drawsHigh}.',
    ],
    fails:
      'What softens the picture itself counts as blur, so a Gaussian is found a little too wide. Guess rather too narrow.',
    instead: {},
    opens: 'It opens with a kernel that is told a quarter too wide. Tell it right, and compare.',
  },
  blind: {
    title: 'Picture and blur together',
    why: 'So strong a prior at first that only the large edges are left, and they tell the blur. Give the reach as tightly as you can.',
    measured: [
      'Of {drawsEach} draws each, it finds {foundMotion} of the streaks and {foundGaussian} of the Gaussians; on this one the picture goes from {dataPsnr} to {psnr} dB.',
      'Under stronger noise it takes noise for edges: {psnr} dB, where the data have {dataPsnr}.',
    ],
    fails:
      'Stars and texture have few large edges to tell it anything. The best fit is no blur at all, and too small a λ ends there.',
    instead: {
      'blind-richardson-lucy':
        'it drifts towards no blur when it runs on, and what it finds depends on the first guess. No figure of the book has counted how often.',
    },
  },
  stars: {
    title: 'Richardson–Lucy, and many steps',
    why: 'On a black sky light can’t be negative, and a step that multiplies favours few bright points. That is most of its lead; that photons are counted matters most when there are few. If you want a list of stars, not a picture: CLEAN.',
    measured: [
      'Over fifty fields of stars its least error is {rlMedian} in the middle, nonnegative least squares’ {nnlsMedian}, Wiener’s {wienerMedian}. It is first in {rlWins} of 50.',
    ],
    fails: 'Beside the brightest stars it rings. A sky that glows takes the bound’s part of the lead away.',
    instead: {
      'nonnegative-least-squares': 'it has the bound, and not the step.',
      wiener: 'it may go below black, and rings there.',
    },
    thumb: 'For CLEAN: no figure of the book measures it.',
  },
  cells: {
    title: 'Richardson–Lucy, stopped early',
    why: 'There is little between this and Wiener’s filter, and much between stopping and running on. Stop when the residual is as large as the counts’ own noise.',
    measured: [
      'On fifty slices it is nearer than Wiener’s filter, told the same noise, in {wins}. After 300 steps its error is {thirdMedian}, that of the counts {dataMedian}. With total variation beside the counts, its weight set on other slices, it is nearer than both in {priorWins}: {priorMedian}, and {firstMedian} without.',
      'Stopped by that rule it has {rlDiscrepancyMedian} times the least error, in the middle of fifty.',
    ],
    fails:
      'Run on, smooth bodies break into specks. A point spread function too wide hurts it more than it hurts Wiener.',
    instead: {
      'richardson-lucy-tv':
        'one more weight to set, and it takes light away. Where you can set it on slices whose truth you know, take it.',
    },
  },
  bright: {
    title: 'Wiener, as for even noise',
    why: 'Where nothing is near black, a bound at zero binds nothing, and the noise is nearly the same everywhere.',
    measured: [
      'On fifty pages of text under photon noise Wiener’s least error is {wienerMedian} in the middle, Richardson–Lucy’s {rlMedian}, which is nearer in {rlWins} of 50.',
    ],
    fails: 'It rings along edges. If the brightest is ten times the darkest, “nearly the same” is wrong.',
    instead: { 'richardson-lucy': 'its two advantages, blackness and few bright points, are not there.' },
    thumb:
      'For several shades of brightness one takes square roots of counts first; the book does not try that.',
  },
  unsure: {
    title: 'Measure the noise, or let the data say',
    why: 'Take the spread of an even patch. Where there is none, the finest detail tells it, unless the picture was compressed, smoothed or made smaller. Then any method by the discrepancy principle. If you must guess, guess too high.',
    measured: [
      'The discrepancy principle, told σ a fifth too low, fails in {discrepancyFails} of a hundred draws;',
      'told it half as much too high, in {discrepancyFails}.',
    ],
    fails:
      'Noise that drifts, and noise in a picture that was compressed or denoised before, looks smaller than it is.',
    instead: {
      'unsupervised-wiener':
        'it asks for no number, and finds the noise along the way. On the Lab’s shaken still life it ends farther from the truth than what was seen.',
    },
  },
  number: {
    title: 'A fit where you can, else a linear method or a bound, and its bias beside its error bar',
    why: 'If you can write down what you look for, a few lines or stars of a known shape, do not undo the blur: put them through it, and fit their places and heights to the data. Else: through a linear method the noise goes by a known matrix: once λ is fixed, its error bar is a formula. Tikhonov where a transform takes the blur apart, LSQR where none does. For heights and places of lines, nonnegative least squares, with the noise drawn anew fifty times for the bar.',
    measured: [
      'Two lines stand 7 apart. Nonnegative least squares shows a false line in {firstInvented} of fifty spectra, and reads {firstMedian}, from {firstLeast} to {firstMost}: the bar leaves the truth out.',
      'At the best λ, noise has a part of {amplified} in the expected error, and what the method leaves out {lost}. A bar made of noise knows the first alone.',
    ],
    fails:
      'A bar of noise says nothing of the bias. Make a truth like yours, blur it, and read it: the difference is your bias.',
    instead: {
      tsvd: 'its sharp cut rings, and ripples look like lines.',
      sparse: 'by this rule it invents a line in most of the fifty spectra.',
    },
  },
  fast: {
    title: 'Three transforms',
    why: 'A filter takes three transforms, whatever the size of the kernel, and has one knob: by a rule, or by eye.',
    measured: [
      'At its own best λ a smooth filter gains {gainSmooth} dB on fifty still lifes, total variation {gainTv}.',
      'With no knob at all: divided by the blur, the rounding of 8 bits becomes an error of {divided} times the signal.',
    ],
    fails: 'Edges ring, and what is below black or beyond white is only cut off.',
    instead: {
      naive: 'it is the filter without the knob.',
      'van-cittert': 'it diverges where the blur turns waves over, as a long streak and a wide disc do.',
    },
  },
  restorer: {
    title: 'A network, trained on your blur and your noise',
    why: 'It learns what your pictures look like, beyond their spectrum and their edges. It has to be ahead of total variation to be worth its training: try that first. If what is missing is pixels and not sharpness, the same holds: a super-resolver that adds to what interpolation makes.',
    measured: [
      'On leaves, where it was trained: {fixed} dB; Wiener’s filter, told blur, noise and the kind’s spectrum, {retuned}.',
      'On discs, which were in its training too: {fixed} dB; total variation {variation}.',
      'Under five times the noise: {fixed} dB, where leaving it alone gives {seen}.',
      'Twice the pixels, on leaves: {subPixel} dB, bicubic {bicubic}.',
    ],
    fails:
      'Off its setting it may do harm, and the answer alone does not say so. What the input does not hold it fills in from its training.',
    instead: {
      'total-variation':
        'your pictures are a kind that thousands of examples tell more of. On things with edges it may well be ahead.',
    },
    thumb: 'The Lab has no such network: it opens with what to hold yours against.',
  },
  plug: {
    title: 'A denoiser, plugged into the formula',
    why: 'The formula knows the blur, which changes; the network knows pictures, which don’t. Nothing is trained again.',
    measured: [
      'Off the setting of the other network: {plugged} dB, total variation {variation}, Wiener’s filter {retuned}, the restorer {fixed}, the untouched picture {seen}.',
    ],
    fails: 'Nothing is minimised, so nothing promises that it settles. Blur and noise must be told rightly.',
    instead: {
      restorer: 'it knows one blur.',
      'total-variation':
        'you have a denoiser for your kind of picture. In that state of the figure it does as well, without one.',
    },
  },
  edges: {
    title: 'Total variation',
    why: 'Few and small changes, and a jump costs no more than a climb. It sharpens edges and does not ring. Where black is black, take it with the bound.',
    measured: [
      'On fifty still lifes, each method at its best λ, it is first in {winsTv}: {gainTv} dB gained, wavelets {gainWavelets}.',
      'The shaken photograph, by a rule that sees no truth: {firstMedian} dB in the middle of fifty, Wiener {secondMedian}.',
    ],
    fails: 'Ramps turn to stairs, texture to patches, and small things lose contrast.',
    instead: { 'sparse-wavelets': 'edges off its grid come out stepped.' },
    thumb: 'For the bound: no figure of the book measures what it adds here.',
  },
  spikes: {
    title: 'Sparse',
    why: 'As few samples as the data allow. Enough steps that nothing moves any more; the heights come out too low by what λ asks.',
    measured: [
      'On fifty draws of spikes it is first in {l1BestWins}: error {l1BestMedian}, total variation {tvBestMedian}.',
    ],
    fails: 'A surface is broken into points, without complaint.',
    instead: { 'total-variation': 'a spike goes up and down again, which is what it charges for.' },
    thumb: 'For CLEAN, which takes points one at a time: no figure of the book measures it.',
  },
  smooth: {
    title: 'Tikhonov with a derivative',
    why: 'A small slope is what you believe; then ask for it. One filter, one λ.',
    measured: [
      'On fifty fields of cells it is first in {winsSmooth}: {gainSmooth} dB gained, total variation {gainTv}.',
    ],
    fails: 'An edge is rounded off before the noise is gone.',
    instead: {
      'total-variation': 'it makes stairs of slopes.',
      landweber: 'the number of steps is its λ, and half the λ takes four times the steps.',
      cgls: 'it is at its best after a few steps, and past them the quickest to fail.',
    },
  },
  kind: {
    title: 'Wiener with the spectrum of the kind',
    why: 'Average the power of your examples at each frequency: then no other linear filter has a smaller squared error on average over the kind.',
    measured: [
      'On fifty draws of texture it is first in {wienerBestWins}: error {wienerBestMedian}, total variation {tvBestMedian}.',
      'Told the spectrum of another kind, its expected error is {assumedExpected} of the signal’s power: worse than an empty picture.',
    ],
    fails: 'It knows powers and no places, so an edge rings.',
    instead: { 'total-variation': 'a texture has no flat parts to believe in.' },
  },
};

export const words = {
  label: 'Which method?',
  taken: 'Your way',
  again: 'Begin again',
  measured: 'Measured',
  thumb: 'A rule of thumb',
  fails: 'What goes wrong',
  instead: 'Not first choice',
  because: 'because',
  lab: 'Try it in the Lab',
  labSignal: 'Try it in the Lab, on a signal',
  labOwn: 'Open the Lab with a picture of your own; it has none of this kind',
} as const;

/** Every word of the Lab in one dimension, in English. `{name}` stands for what is filled in. */
import { bothWords } from '../words/both.en.ts';

export const en = {
  ...bothWords,
  title: 'The Lab: a signal',
  lead: 'An instrument blurs its lines. Choose a signal or bring your own, say its response, and see what each method brings back.',
  toPictures: 'A picture instead',
  apartHint:
    'Without scripts this page shows one finished run: a spectrum of the book, and what two methods make of it. With scripts you paste numbers of your own and their response, and choose the methods.',
  parts: {
    label: 'What the methods are told',
    options: { signal: 'Signal', response: 'Response', noise: 'Noise' },
  },
  params: {
    signal: {
      label: 'Signal',
      options: {
        spectrum: 'A spectrum',
        chromatogram: 'A chromatogram',
        profile: 'A profile with edges',
        spikes: 'Spikes',
        own: 'Your own',
      },
    },
    table: {
      label: 'Your signal',
      hint: 'Up to 8192 rows. Where positions are unevenly spaced, values are read off even steps, on straight lines; where rows of even steps are missing, the steps stay.',
    },
    state: { label: 'It is', options: { blurred: 'blurred already', sharp: 'sharp: blur it here' } },
    response: {
      label: 'Response',
      options: {
        gaussian: 'Gaussian',
        lorentzian: 'Lorentzian',
        box: 'Box',
        exponential: 'Exponential decay',
        own: 'Measured: your own',
      },
    },
    width: { label: 'Width' },
    responseTable: {
      label: 'Your response',
      hint: 'What the instrument shows of one sharp line, in the unit of the signal’s positions. Its centre is 0 where they run from below 0 to above, otherwise its highest point; its area is made 1.',
    },
    background: { label: 'Less its background' },
    outside: { label: 'Beyond the ends', options: { margin: 'Unknown', periodic: 'Begins again' } },
    added: { label: 'Noise put in', options: { gaussian: 'Gaussian', poisson: 'Photons', none: 'None' } },
    addedSigma: { label: 'σ put in, of the highest' },
    photons: { label: 'Photons at the highest' },
    seed: { label: 'Seed' },
    noiseFrom: { label: 'Noise', options: { estimated: 'Estimated', known: 'Known', set: 'Set' } },
    noise: { label: 'σ, of the highest value' },
    counts: { label: 'Photons at the highest' },
    count: bothWords.count,
  },
  widths: {
    gaussian: 'Width at half its height, in units of the position: {steps} steps.',
    lorentzian:
      'Width at half its height, in units of the position: {steps} steps. Its tails end 20 widths from the centre.',
    box: 'Its whole width, in units of the position: {steps} steps.',
    exponential: 'τ, after which 37 % are left, in units of the position: {steps} steps.',
  },
  measuredSaid: 'Read off at {taps} of the signal’s steps. Its area is made 1.',
  responseSeen: 'The response, as the methods are told it',
  outsideHint:
    'Unknown: a smooth bridge leads from the last sample round to the first, and what is made of it is thrown away.',
  signalSaid: '{count} samples, {step} apart.',
  unevenSaid:
    'The positions were not evenly spaced: values were read off {count} even steps, on straight lines.',
  missingSaid:
    'Of these {missing} had no row: straight lines between their neighbours stand there, and the misfit leaves them out.',
  missingSharp: 'Of these {missing} had no row: straight lines between their neighbours stand there.',
  madeHere:
    'Blurred here, on the same steps on which it is undone, so its truth is known. That flatters a method a little.',
  sigmaSaid: 'σ of the noise: {sigma}, from the second differences.',
  sigmaTold: 'σ told to the methods: {sigma}; the second differences say {estimated}.',
  sigmaUnknown:
    'Nobody knows the noise of this signal. The second differences say {estimated}, which is told.',
  curves: { observation: 'seen y', truth: 'truth x', first: 'x̂₁', second: 'x̂₂', third: 'x̂₃', fourth: 'x̂₄' },
  left: { first: 'of x̂₁', second: 'of x̂₂', third: 'of x̂₃', fourth: 'of x̂₄' },
  residual: 'what is left, (y − h ∗ x̂)/σ',
  sample: 'sample',
  position: 'position',
  plotLabel:
    'The signal, its estimates and what they leave. Arrow keys move the crosshair, plus and minus look nearer or farther, 0 shows all of it.',
  nearer: 'Nearer',
  farther: 'Farther',
  whole: 'All of it',
  dragHint: 'Point at the plot to read it; drag across a stretch to look at it nearer.',
  readAt: 'at {position}:',
  table: 'Measures',
  columns: {
    curve: 'Curve',
    misfit: 'Misfit, σ',
    white: `${bothWords.by.options.whiteness}?`,
    error: 'RMSE',
    area: 'Area',
    peaks: 'Peaks at',
  },
  white: { yes: 'yes ({distance})', no: 'no ({distance} > {limit})' },
  peaks: '{count}: {list}',
  noPeaks: 'none',
  verdicts: {
    nearest: 'Nearest to the truth: {method}, RMSE {error}. What was seen has {seen}.',
    none: 'None of them is nearer to the truth than what was seen.',
    explained:
      'These leave no more than noise: {methods}. That they explain the data does not make every peak of theirs true.',
    unexplained:
      'None of them leaves just noise. Is the response that of this signal, its noise told right, and were its positions even?',
  },
  measured:
    'Misfit: the root mean square of (y − h ∗ x̂)/σ, where the response reaches no end; noise alone leaves about 1. Residual like noise: the largest distance of its cumulative periodogram from white noise’s; 19 of 20 white noises keep below the limit. RMSE: the root mean square of the difference from the truth, where it is known. Area: the sum of the values times the step. Peaks: samples higher than both neighbours that stand a tenth of the highest above zero and above the valleys beside them.',
  python: 'Python',
  save: 'Save',
  savePlot: 'Plot (SVG)',
  savePicture: 'Plot (PNG)',
  saveNumbers: 'Numbers (CSV)',
  fileName: '{signal}-undone.{ending}',
  notDrawn: 'The plot’s code did not come. Is there a network? Change something, and it is tried again.',
  heads: {
    position: 'position',
    truth: 'truth',
    observation: 'observation',
    estimate: 'estimate {place}: {method}',
    residual: 'residual in sigma {place}: {method}',
  },
  linkPrivate: 'The link holds everything but your own numbers.',
  notOffered:
    'Not offered here: {names}. Blind methods of the book are for pictures, whose edges lie in many directions; the wavelets’ rules and Python too.',
  unkept: 'This browser does not keep your numbers: a reload loses them.',
  untold: 'The response is still the example’s: {width} wide. Say yours under “Response”.',
  widthSet: 'The width of the response was set to {width}, four of these steps: say yours under “Response”.',
  refusals: {
    none: 'Paste your numbers under “Signal”, or choose a file: one row a sample, its position and its value. They stay on your machine.',
    few: 'That is {rows} different positions; a signal needs at least {least}.',
    large: 'There are numbers beyond 10¹⁰⁰ in it. A slip of the decimal point?',
    flat: 'This signal is a straight line, and a straight line has nothing to undo.',
    negative:
      'There are values below 0 in it, which no count of photons can be. Put in Gaussian noise instead.',
    thin: 'A response {width} wide lies within one step of the signal, which is {step}: there is nothing to undo. Make it wider.',
    wide: 'A response {width} wide is too wide for a signal that is {span} long. Make it narrower.',
    noResponse:
      'Paste the response under “Response”, or choose a file: how the instrument shows one sharp line, one row a position.',
    onePoint:
      'That is a response of {points} different positions; it needs at least {least} to have a shape.',
    largeResponse: 'There are numbers beyond 10¹⁰⁰ in the response. A slip of the decimal point?',
    zeros: 'The response is 0 throughout: such an instrument would show nothing.',
    onlyBackground: 'Nothing is left of the response once its background is taken off.',
    noArea:
      'The response has no area to speak of: its values below zero outweigh those above, or nearly do. Is it upside down, or was too much subtracted?',
    narrow:
      'The response fits between two steps of your signal, which are {step} wide, so there is nothing to undo. Are the positions of both in one unit?',
    long: 'The response reaches over {needed} steps of your signal, which has {rows}. Cut it down to the stretch around its line. Are the positions of both in one unit?',
  },
} as const;

import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { FactsOf, MeasuresOf, WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

function describeGuess(
  { guess, guessAngle }: FactsOf<typeof model>,
  { dark }: MeasuresOf<typeof model>,
): string {
  return `A picture blurred by a motion that is not told, and its spectrum. Your guess, ${formatNumber(guess)} pixels at ${formatNumber(guessAngle)}°, predicts dark lines; on them |Y| is ${formatNumber(dark, 2)} times what it is half-way between them.`;
}

const BLURS: Readonly<Record<string, string>> = {
  gaussian: 'a Gaussian',
  box: 'a box',
  motion: 'a motion',
  disc: 'a defocus',
};

export const words = {
  title: 'One spectrum times another',
  intro: 'Sliding and adding; of the spectra, multiplying, one frequency at a time. Drag the kernel’s edge.',
  question: 'What does a convolution do to each frequency?',
  params: {
    dimension: { label: 'Blur', options: { signal: 'A signal', picture: 'A picture' } },
    source: { label: 'Truth x', options: { steps: 'Steps', ripple: 'Steps + ripple', spikes: 'Spikes' } },
    line: { label: 'Kernel h', options: { gaussian: 'Gaussian', box: 'Box' } },
    sigma: { label: 'Width σ' },
    box: { label: 'Width w' },
    shift: { label: 'Shift of h' },
    phases: { label: 'Show the phases' },
    frequency: { label: 'Read off at' },
    scene: {
      label: 'Truth x',
      hint: 'Brought to 128 pixels and shades of grey.',
      options: named(SCENES, 'still-life', 'number-plate', 'dead-leaves', 'text-page', 'resolution-chart'),
    },
    taken: {
      label: 'y is',
      options: { ring: 'h ∗ x on a ring', file: 'A camera’s file', prepared: 'The file, prepared' },
    },
    mystery: { label: 'Hide the motion' },
    plane: { label: 'Kernel h', options: { motion: 'Motion', disc: 'Defocus' } },
    length: { label: 'Length L' },
    angle: { label: 'Angle' },
    radius: { label: 'Radius r' },
    seed: { label: 'Motion' },
    guess: { label: 'Your length' },
    guessAngle: { label: 'Your angle' },
  },
  presets: {
    gaussian: {
      label: 'Gaussian',
      notice:
        'On a log scale a product is a sum: wherever H dips, Y dips as far below X. A Gaussian falls and falls, and is nowhere zero.',
    },
    box: {
      label: 'Box',
      notice:
        'A box of 8 is zero at 32, 64, 96 and 128 cycles: the waves of which a whole number fits into the box. Drag its edge and watch the nulls move in.',
    },
    ripple: {
      label: 'A ripple, erased',
      notice:
        'The truth carries a ripple with a period of 8, and the box is 8 wide. On this ring y holds no trace of it: at 32, Y is 0 times X.',
    },
    kept: {
      label: 'A ripple, turned over',
      notice:
        'A wider box, and the ripple is back, though faint. Look closely: its crests are where the truth has troughs, since H is negative at 32.',
    },
    shifted: {
      label: 'Phases',
      notice:
        'A kernel moved by 5 samples: |H| is the same, its phase a sawtooth, and the phases of X and H add up to those of Y. At each null it jumps by 180°.',
    },
    motion: {
      label: 'Motion',
      notice:
        'A camera moved by 12 pixels. Its H is dark along stripes, 1/12 cycle a pixel apart, across the motion; so is Y. Lines: prediction, right half.',
    },
    defocus: {
      label: 'Defocus',
      notice:
        'A disc of radius 5. Its H is dark on rings, the first at 0.61/r cycles a pixel, and so is Y. The outer rings bend: a disc of pixels is no round disc.',
    },
    file: {
      label: 'In a camera’s file',
      notice:
        'The same motion as a camera keeps it: light averaged, another world at each edge, a curve, 256 levels. The stripes are nearly gone.',
    },
    mystery: {
      label: 'Hidden motion',
      notice:
        'Nothing but the blurred picture and its spectrum. Turn your lines until they lie along the dark stripes, then find their spacing.',
    },
  },
  measures: {
    same: { label: 'Sliding − multiplying', digits: 2 },
    first: { label: 'First null (cycles a sample)', role: 'kernel' },
    dark: { label: '|Y| on the lines ÷ between them', digits: 2, role: 'estimate' },
    faint: { label: '|H| below 1 % at', unit: '%', role: 'kernel' },
    through: { label: 'Share of the variation kept', unit: '%', role: 'observation' },
  },
  figure: {
    truth: 'x',
    kernel: '∗ h',
    data: '= y',
    sample: 'sample',
    place: 'place',
    frequency: 'cycles per 256',
    truthSpectrum: '|X| ÷ 256',
    kernelSpectrum: '× |H|',
    dataSpectrum: '= |Y| ÷ 256',
    valueAt: 'at {frequency}: {value}',
    truthPhase: 'phase of X',
    kernelPhase: '+ phase of H',
    dataPhase: '= phase of Y',
    phaseAt: 'at {frequency}: {value}°',
    noPhase: 'zero: none',
    widthHandle: 'Width of the kernel',
    frequencyHandle: 'Frequency at which the spectra are read off',
    picture: 'picture x',
    blur: 'blur h, enlarged',
    blurred: 'blurred y = h ∗ x',
    file: 'y, the camera’s file',
    prepared: 'its light, tapered',
    pictureLight: 'log |X|; centre: mean',
    blurLight: 'log |H|; right: nulls',
    blurredLight: 'log |Y|; right: same',
    seen: 'blurred y, all you have',
    seenLight: 'log |Y|; your lines on the right half',
    meanTruth: '|X| ÷ N',
    meanKernel: '|H|',
    meanData: '|Y| ÷ N',
    along: 'cycles a pixel, along motion',
    outward: 'cycles a pixel, outward',
    stripes: 'nulls: m/{length}, along {angle}°',
    rings: 'nulls: 0.61/{radius}, 1.12/{radius}, …',
    guessed: 'your nulls: m/{length}, along {angle}°',
  },
  refusals: {
    small: ({ height, width }) =>
      `This picture has ${width} × ${height} pixels, and the blur does not fit into it. Shorten the blur, or take a larger picture.`,
  },
  challenges: {
    length: {
      task: 'A camera moved while the shutter was open; nobody says how far, or along which line. Find the length and the angle from the dark stripes of the spectrum.',
      done: 'A motion erases the waves that fit into it a whole number of times: the stripes lie across it, and the longer it is, the closer.',
    },
  },
  hints: {
    mystery: 'Press “Hidden motion” first: with the sharp picture on show it is no riddle.',
    across:
      'Your lines lie across the dark stripes. The stripes run at right angles to the motion: turn by 90°.',
    angle: 'The angle is off. Turn until your lines on the right lie as the dark stripes on the left do.',
    double: 'Every other line of yours lies where Y is bright: you have twice the length.',
    half: 'Your lines lie on dark stripes, but there is a dark stripe between each two of them: you have half the length.',
    long: 'Your lines lie closer together than the stripes. The shorter the motion, the wider apart its stripes.',
    short: 'Your lines lie wider apart than the stripes. The longer the motion, the closer its stripes.',
  },
  describe: (facts, measures) => {
    if (facts.mystery) return describeGuess(facts, measures);
    const { dimension, blur, nulls, shift, taken } = facts;
    const what = dimension === 'signal' ? 'A signal' : 'A picture';
    const zero =
      nulls > 0
        ? ` The kernel’s spectrum has its first null at ${formatNumber(measures.first)} cycles a sample.`
        : ' The kernel’s spectrum has no null in the band.';
    const moved = shift ? ` The kernel is shifted by ${formatNumber(shift)} samples.` : '';
    if (taken !== 'ring') {
      const kept =
        taken === 'file' ? 'as a camera’s file holds it' : 'with its curve undone and its edges tapered';
      return `${what} blurred by ${BLURS[blur]}, ${kept}, and the spectra of the truth, the kernel and the result.${zero} On the predicted nulls |Y| is ${formatNumber(measures.dark, 2)} times what it is half-way between them.`;
    }
    return `${what} blurred by ${BLURS[blur]}, and the spectra of the truth, the kernel and the result. Sliding and multiplying spectra agree to ${formatNumber(measures.same, 1)}.${zero}${moved} ${formatNumber(measures.through)} % of the truth’s variation came through.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

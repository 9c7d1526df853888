import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'The kernel unknown too',
  intro:
    'The data and the width of a square: that is all the method is given. Run, and watch picture and kernel come out of each other.',
  question: 'Can a picture tell how it was blurred?',
  params: {
    scene: {
      label: 'Picture',
      options: named(SCENES, 'dead-leaves', 'still-life', 'text-page', 'number-plate', 'cells'),
    },
    blurred: {
      label: 'Blurred',
      options: { here: 'Here', already: 'Already' },
    },
    kernel: {
      label: 'Blur h',
      options: { motion: 'Motion', gaussian: 'Gaussian', shake: 'Shake' },
    },
    method: {
      label: 'Method',
      options: {
        delayed: 'Scaled afterwards',
        'at-once': 'Scaled at once',
        'richardson-lucy': 'Richardson–Lucy',
      },
    },
    support: { label: 'Kernel fits in' },
    noise: { label: 'Noise σ' },
    size: { label: 'Size of the blur', hint: 'The streak’s length; for a Gaussian 4 σ.' },
    angle: { label: 'Angle' },
    lambda: { label: 'Last λ', hint: 'Of total variation; it begins at .06.' },
    beyond: {
      label: 'Beyond the frame',
      options: { unknown: 'Unknown', periodic: 'The other side' },
    },
    seed: { label: 'Noise seed' },
  },
  presets: {
    motion: {
      label: 'Motion',
      notice:
        'Run. At two coarse scales first, then, from step 40, at the full one: the streak comes out of a blot. The kernel’s likeness ends at 0.95, the picture 3 dB nearer to the truth than the data are.',
    },
    shake: {
      label: 'Shake',
      notice:
        'A hand that did not keep still. Its curve comes out, a little blurred: likeness 0.86, where a single pixel would have 0.55, and the picture 3 dB better than the data.',
    },
    gaussian: {
      label: 'Gaussian',
      notice:
        'Nothing told the method that this one is round. Likeness 0.96; the picture gains less, 1.5 dB: what a Gaussian took is not all there to be had.',
    },
    trap: {
      label: 'The trap',
      notice:
        'One thing is different: the kernel is kept at sum 1 at once, not afterwards. It comes to one bright pixel, δ, and the estimate is what was seen. The data are explained better than ever.',
    },
    noise: {
      label: 'Noise',
      notice:
        'The picture is best near step 50, where the misfit meets the noise: 1.8 dB better than the data. The kernel is best a little later. Then both fall apart: at the end 7 dB worse than the data. A larger last λ holds it.',
    },
    frame: {
      label: 'A wrong frame',
      notice:
        'What lies beyond the frame is taken to be its other side. The kernel is wrong (0.80), and the estimate worse than the data. ‘Unknown’ alone mends both.',
    },
    text: {
      label: 'Text',
      notice: 'Thin strokes, the same streak: likeness 0.91, and 2 dB better than the data.',
    },
    guess: {
      label: 'A first guess',
      notice:
        'Blind Richardson–Lucy begins with a round kernel and stays close to it: from 0.67 to 0.74 in 120 steps. The picture is best in the first steps and then gets worse.',
    },
    narrow: {
      label: 'Too narrow',
      notice:
        'A streak of 6 pixels does not fit into 3. The misfit falls all the same; the estimate ends no better than the data.',
    },
    fails: {
      label: 'Where it fails',
      notice:
        'The streak of before, on the still life. The kernel found is 0.87 like the true one, which is not enough: the picture ends 0.9 dB worse than the data.',
    },
  },
  measures: {
    dataPsnr: { label: 'Data, dB', role: 'observation' },
    psnr: { label: 'Estimate, dB', role: 'estimate' },
    similarity: { label: 'Kernel’s likeness', role: 'kernel' },
    misfit: { label: 'Misfit', digits: 2, role: 'noise' },
    peak: { label: 'Largest weight found', digits: 2, role: 'estimate' },
  },
  figure: {
    data: 'seen y',
    estimate: 'estimate x̂',
    held: 'x̂, ĥ kept',
    truth: 'truth x',
    kernel: 'true h',
    found: 'found ĥ',
    step: 'step',
    shown: 'step',
    misfit: 'misfit, share of first',
    sigma: 'noise σ',
    similarity: 'likeness of kernels',
  },
  refusals: {
    small: ({ height, width }) =>
      `This picture is ${String(width)} × ${String(height)} pixels: too few to tell a kernel by. Take one of 48 × 48 at least.`,
    flat: () => 'This picture is the same everywhere. Blurred or not, it looks the same.',
  },
  challenges: {
    quiet: {
      task: 'With all this noise, end the run with an estimate that is 1 dB better than the data.',
      done: 'A larger λ at the end asks for less. No truth is needed to choose it: the misfit must not fall below the noise.',
    },
  },
  hints: {
    stayLoud: 'Leave the noise as it is, and the blur made here.',
    stayDelayed: 'Let the kernel be scaled afterwards.',
    toTheEnd: 'Run it to the end.',
    largerLambda: 'The misfit ends below the noise. Ask for less: a larger last λ, under More.',
    otherLambda: 'A little more, or a little less.',
  },
  describe: ({ step, held, known, scale }, { misfit, peak, psnr, similarity, dataPsnr }) => {
    const where = held
      ? 'with the kernel held'
      : scale < 1
        ? 'at a coarse scale'
        : 'kernel and picture together';
    const data = `After ${step} steps, ${where}, the misfit is ${formatNumber(misfit)} and the kernel’s largest weight ${formatNumber(peak)}.`;
    if (!known) return `${data} The truth is not known.`;
    return `${data} The estimate is ${formatNumber(psnr ?? 0)} dB from the truth, the data ${formatNumber(dataPsnr ?? 0)} dB; the kernel found is like the true one by ${formatNumber(similarity ?? 0)}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Nothing fits',
  intro: 'A box of 8 samples blurred the signal, then noise came. Is there any x whose blur is what you see?',
  question: 'Is there any x whose blur is exactly what you see?',
  params: {
    candidate: {
      label: 'Candidate x̂',
      options: { least: 'Least squares', truth: 'The truth', drawn: 'Drawn' },
    },
    drawn: { label: 'Your candidate', hint: 'Draw on the first panel, or focus it and use the arrow keys.' },
    push: { label: 'Add a wave to it' },
    frequency: { label: 'Its frequency' },
    noise: { label: 'Noise σ' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    exact: {
      label: 'No noise',
      notice:
        'Without noise something fits, to the last digit. Even so it is not quite the truth: what the nulls took, no fit brings back.',
    },
    noisy: {
      label: 'With noise',
      notice:
        'Now nothing fits. Least squares comes as near as anything can, and what is left repeats every 8 samples.',
    },
    truth: {
      label: 'The truth',
      notice:
        'The truth fits worse, some six times on average, in this draw nearly eight: its misfit is all of the noise. A better fit is not a better answer.',
    },
    push: {
      label: 'A push on a null',
      notice: 'A wave of height 1.5 at frequency 32. The candidate is another one, the misfit has not moved.',
    },
    elsewhere: {
      label: 'A push elsewhere',
      notice:
        'A wave a third as high, at frequency 20: more than thirty times the floor. Here the data object.',
    },
    draw: {
      label: 'Try it yourself',
      notice:
        'Draw a candidate. The nearer its blur comes to the data, the lower the misfit; never below the floor.',
    },
  },
  measures: {
    noise: { label: 'Noise (rms)', role: 'noise' },
    floor: { label: 'Outside the range (rms)', role: 'noise' },
    misfit: { label: 'Misfit (rms)', role: 'estimate' },
    error: { label: 'Error of x̂', role: 'estimate' },
  },
  figure: {
    sample: 'sample',
    frequency: 'frequency (cycles per 256 samples)',
    sampleClose: 'sample (the first 64 of 256)',
    asLeast: 'least squares x̂',
    asTruth: 'x̂ = x',
    asDrawn: 'your x̂: draw here',
    data: 'seen y',
    explained: 'blurred x̂',
    left: 'seen − blurred x̂, rms {misfit}:',
    all: 'all of it is what no x can explain',
    nothing: 'nothing left but rounding',
    misfit: 'thin: seen − blurred x̂, rms {misfit}',
    floor: 'wide: what no x explains, rms {floor}',
    truth: 'truth x',
    dataSpectrum: 'seen |Y|',
    explainedSpectrum: 'blurred x̂',
    beyond: '○ out of any blurred signal’s reach',
    frequencyHandle: 'Frequency of the wave that is added',
    drawHandle: 'Your candidate: draw, or use the arrow keys',
  },
  challenges: {
    same: {
      task: 'Start from “With noise”. Change the candidate by a wave of height 1 or more, and let the misfit not notice.',
      done: 'The wave lies on a null of H. Once blurred nothing is left of it, so no misfit can notice.',
    },
    draw: {
      task: 'Start from “Try it yourself”. Draw a candidate whose misfit is below two and a half times the noise.',
      done: 'Blurring hides the small mistakes of a hand. But nothing that you draw comes below the floor: that part of the noise lies at the nulls.',
    },
  },
  hints: {
    least: 'Keep the candidate of least squares, and some noise: that is the challenge.',
    small: 'The wave is too low yet. Make it 1 or more.',
    noticed: 'The misfit rose, so the blur let some of that wave through. Which frequencies can it not see?',
    notDrawn: 'Choose “Drawn”, leave the noise where it was, and draw on the first panel.',
    pushed: 'Set the added wave back to 0: it only gets in the way here.',
    far: 'Begin with the large flat parts: 0 at the left, then 0.8, a quarter, 1, and a ramp from 0 to 0.4.',
    near: 'Nearly. See where the residual still has a bump, or stands off zero, and mend the candidate there.',
  },
  describe: (facts, { noise, floor, misfit, error }) => {
    const who = {
      least: 'The candidate of least squares',
      truth: 'The truth itself',
      drawn: 'Your candidate',
    }[facts.candidate];
    const pushed = facts.pushed
      ? `, with a wave at frequency ${facts.frequency} added${facts.onNull ? ', a null of the blur' : ''},`
      : '';
    const floorSaid =
      facts.sigma === 0
        ? 'Without noise all of the data lie within the range of the blur.'
        : `Of the noise of ${formatNumber(noise)}, ${formatNumber(floor)} lies outside the range of the blur, and no x can explain it.`;
    return `${floorSaid} ${who}${pushed} misses the data by ${formatNumber(misfit)} and the truth by ${formatNumber(error)} of its size.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

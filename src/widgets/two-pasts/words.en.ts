import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Two pasts',
  intro: 'Two sharp signals, one blur. Could anyone who sees only the blurred signal say which one it was?',
  question: 'Could two different signals look the same once blurred?',
  params: {
    source: { label: 'First past x₁', options: { steps: 'Steps', spikes: 'Spikes' } },
    pattern: { label: 'Added for x₂', options: { wave: 'A wave', fence: 'A fence' } },
    amplitude: { label: 'How much of it' },
    frequency: { label: 'Frequency' },
    blur: { label: 'Blur', options: { box: 'Box', gaussian: 'Gaussian' } },
    box: { label: 'Box width' },
    width: { label: 'Blur width' },
    frame: { label: 'Around the signal', options: { ring: 'A ring', dark: 'Known zeros' } },
    second: { label: 'A second exposure', hint: 'By a box one sample wider, with noise of its own.' },
    noise: { label: 'Noise σ' },
  },
  presets: {
    visible: {
      label: 'Told apart',
      notice:
        'A ripple at frequency 20. The box weakens it, but the two blurred signals differ in plain sight.',
    },
    twins: {
      label: 'Twins',
      notice:
        'Frequency 32: eight samples a wave, under a box of eight, on a ring. Every average is the same, and the ripple is gone.',
    },
    darkSurround: {
      label: 'A dark surround',
      notice:
        'The same box, the same two pasts, but known zeros around them and all of the blur recorded. At the ends a box holds less than a whole wave, and the data tell.',
    },
    twice: {
      label: 'A second exposure',
      notice:
        'The twins once more, also recorded with a box of nine. Its nulls lie elsewhere, so that what one box erases the other one lets through.',
    },
    fence: {
      label: 'A fence',
      notice:
        'Not one wave but all seven nulls at once: anything that repeats every 8 samples with mean zero is invisible.',
    },
    silence: {
      label: 'No noise to blame',
      notice:
        'The noise is one part in a billion. It makes no difference: what has been multiplied by zero is not in the data.',
    },
    nine: {
      label: 'One sample wider',
      notice:
        'On this ring a box of nine has no null, for 9 does not divide 256: its zeros fall between the frequencies. Where it is weakest, about 1/500 gets through.',
    },
    hopeless: {
      label: 'Unique, yet hopeless',
      notice:
        'A Gaussian is nowhere zero: without noise, one past and only one fits. With this noise, one recording does not show which.',
    },
    quiet: {
      label: 'A quieter world',
      notice:
        'The same two pasts with a million times less noise, and the data tell. That is what a null does not allow.',
    },
  },
  measures: {
    different: { label: 'Truths apart', role: 'truth' },
    data: { label: 'Data apart, at most', role: 'observation', digits: 2 },
    tell: { label: '‖y₂ − y₁‖, in σ', role: 'noise', digits: 2 },
    nulls: { label: 'Exact nulls', role: 'kernel' },
    least: { label: 'Let through, at least', role: 'kernel', digits: 2 },
  },
  figure: {
    sample: 'sample',
    amplitude: 'amplitude',
    frequency: 'frequency (cycles per 256 samples)',
    first: 'past x₁',
    second: 'past x₂',
    blurs: 'blurred: y₁ wide, y₂ dashed',
    blursSecond: 'second exposure: y₁ wide, y₂ dashed',
    blursEnd: 'left end, blurred: y₁ wide, y₂ dashed',
    dark: 'x₂ goes down to {lowest}: light does not',
    transfer: 'blur |H|',
    transferBoth: 'both |H|',
    transferDark: 'let through',
    added: '⋮ x₂ − x₁',
    nulls: '○ exact nulls: {drawn}; with those below 0, {all}',
    oneNull: '○ exact nulls: 1',
    noNull: 'no null on this ring: at least {least}',
    noNullDark: 'no null: of any x at least {least}',
    inaudible: '■ lost in noise',
    same: 'the same past twice',
    never: 'on this ring no data tell them apart',
    drowned: 'unique, but lost in the noise',
    told: 'told apart: ‖y₂ − y₁‖ is {tell} σ',
    amplitudeHandle: 'How much of the pattern is added',
    frequencyHandle: 'Frequency of the wave that is added',
  },
  challenges: {
    twins: {
      task: 'Start from “One sample wider”. Make two pasts that differ by more than half of x₁, and data that agree to the last digit.',
      done: 'What you added lies where H is zero, to the last digit of a computer. Once blurred nothing is left of it, so both pasts leave the same data.',
    },
    unstable: {
      task: 'Start from “Twins”. Find a blur without a single null and two pasts, at least 0.4 apart, that its data cannot tell at this noise.',
      done: 'This H is nowhere zero, so without noise the data would tell the two apart. But so little of what you added gets through that the noise drowns it.',
    },
  },
  hints: {
    alike: 'The pasts are too much alike. Add more of the wave, or make it a fence.',
    nonull:
      'There is no exact null, so every wave leaves a trace. Try one exposure, on the ring, with a box of another width.',
    offnull: 'There are nulls, marked ○, but your wave is not on one. Drag it there.',
    hasnull: 'This blur has exact nulls: that is the other illness. Choose one whose |H| never reaches zero.',
    louder: 'Leave the noise at 0.001: that is the challenge.',
    heard: 'The wave still stands out of the noise. Look for a frequency at which |H| lies in the shade.',
  },
  describe: ({ same, hidden, noise, frame, second }, { different, data, tell, nulls, least, lowest }) => {
    const where = frame === 'ring' ? 'on a ring of 256 samples' : 'with known zeros around 256 samples';
    const who = second ? 'Two exposures' : 'The blur';
    const blur =
      nulls > 0
        ? `${who}, ${where}: ${nulls} exact null${nulls === 1 ? '' : 's'}.`
        : `${who}, ${where}: no null; of any signal at least ${formatNumber(least, 2)} is let through.`;
    if (same) return `${blur} The two pasts are the same.`;
    const apart = `The two pasts differ by ${formatNumber(different)} of the first, their blurred signals by at most ${formatNumber(data, 2)}.`;
    const judged = hidden
      ? 'All of the difference lies on nulls, so that these data, however clean, do not tell the two apart: the solution is not unique.'
      : tell < 1
        ? `All samples together, that is ${formatNumber(tell, 2)} of the noise of ${formatNumber(noise)}: the solution is unique, but too unstable to be found.`
        : `All samples together, that is ${formatNumber(tell, 2)} times the noise of ${formatNumber(noise)}: the data tell them apart.`;
    const light =
      lowest < -0.1 ? ` The second past goes down to ${formatNumber(lowest, 2)}, which light does not.` : '';
    return `${blur} ${apart} ${judged}${light}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

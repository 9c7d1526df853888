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
        'Frequency 32: eight samples a wave, under a box of eight. Every average is the same, and the ripple is gone.',
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
        'A box of nine has no null at all. Where it is weakest, about 1/500 gets through, and still stands out of the noise.',
    },
    hopeless: {
      label: 'Unique, yet hopeless',
      notice:
        'A Gaussian is nowhere zero: without noise, one past and only one fits. With noise, nobody will know which.',
    },
    quiet: {
      label: 'A quieter world',
      notice:
        'The same two pasts, with a million times less noise, and the data tell. Against a null, no quiet helps.',
    },
  },
  measures: {
    different: { label: 'Truths apart', role: 'truth' },
    data: { label: 'Data apart, at most', role: 'observation', digits: 2 },
    tell: { label: '‖y₂ − y₁‖, in σ', role: 'noise', digits: 2 },
    nulls: { label: 'Exact nulls', role: 'kernel' },
    least: { label: 'Smallest |H|', role: 'kernel', digits: 2 },
  },
  figure: {
    sample: 'sample',
    amplitude: 'amplitude',
    frequency: 'frequency (cycles per 256 samples)',
    first: 'past x₁',
    second: 'past x₂',
    blurs: 'blurred: y₁ wide, y₂ dashed',
    transfer: 'blur |H|',
    added: '⋮ x₂ − x₁',
    nulls: '○ exact nulls: {drawn}; with those below 0, {all}',
    oneNull: '○ exact nulls: 1',
    noNull: 'no null: |H| is at least {least}',
    inaudible: '■ lost in the noise',
    same: 'the same past twice',
    never: 'no data will ever tell them apart',
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
    nonull: 'This blur has no exact null, so every wave leaves a trace. Try another width of the box.',
    offnull: 'There are nulls, marked ○, but your wave is not on one. Drag it there.',
    hasnull: 'This blur has exact nulls: that is the other illness. Choose one whose |H| never reaches zero.',
    louder: 'Leave the noise at 0.001: that is the challenge.',
    heard: 'The wave still stands out of the noise. Look for a frequency at which |H| lies in the shade.',
  },
  describe: ({ same, hidden, noise }, { different, data, tell, nulls, least }) => {
    const blur =
      nulls > 0
        ? `The blur has ${nulls} exact null${nulls === 1 ? '' : 's'}, on a periodic frame of 256 samples.`
        : `The blur has no null: |H| is at least ${formatNumber(least, 2)}.`;
    if (same) return `${blur} The two pasts are the same.`;
    const apart = `The two pasts differ by ${formatNumber(different)} of the first, their blurred signals by at most ${formatNumber(data, 2)}.`;
    const judged = hidden
      ? 'All of the difference lies on nulls, so that no data, however clean, tell the two apart: the solution is not unique.'
      : tell < 1
        ? `All samples together, that is ${formatNumber(tell, 2)} of the noise of ${formatNumber(noise)}: the solution is unique, but too unstable to be found.`
        : `All samples together, that is ${formatNumber(tell, 2)} times the noise of ${formatNumber(noise)}: the data tell them apart.`;
    return `${blur} ${apart} ${judged}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

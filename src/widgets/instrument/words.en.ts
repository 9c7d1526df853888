import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

interface ResponseFacts {
  readonly measured: boolean;
  readonly width: number;
  readonly taps: number;
  readonly half: number;
  readonly centre: number;
  readonly ends: number;
  readonly raised: boolean;
}
function responseOf({ measured, width, taps, half, centre, ends, raised }: ResponseFacts): string {
  if (!measured) return `a response whose width (its σ) is ${formatNumber(width)} in units of your position`;
  const standing = `, whose ends stand at ${formatNumber(100 * ends, 2)} % of its peak (a background counts as response unless it is taken off)`;
  return `the response that you measured, read off at ${taps} of the same steps, its centre at ${formatNumber(centre, 6)} and ${formatNumber(half)} wide at half its height${raised ? standing : ''}`;
}

export const words = {
  title: 'The instrument',
  intro:
    'A spectrometer widens every line it sees. Undo that, and ask of each new line whether it was there.',
  question: 'Was this line there, or did the undoing invent it?',
  params: {
    source: {
      label: 'Spectrum',
      options: { synthetic: 'The book’s', own: 'Your own', ownResponse: 'Yours, and its response' },
    },
    spectrum: {
      label: 'Your spectrum',
      hint: 'From 16 to 4096 rows, sorted; where unevenly spaced, they are read off a regular grid.',
    },
    response: {
      label: 'Its response',
      hint: 'What it shows of one sharp line, in the spectrum’s unit. Its centre is 0 where the positions run from below 0 to above, otherwise the highest point; its area is made 1.',
    },
    background: { label: 'Response less its background' },
    separation: { label: 'Pair distance' },
    ratio: { label: '2nd line’s height' },
    reveal: { label: 'Show the truth' },
    width: { label: 'Response' },
    noise: { label: 'Noise σ' },
    lambda: { label: 'Regularisation λ' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    merged: {
      label: 'Cautious',
      notice: 'Three peaks, and all of them true. But the tall one is two lines, 6 samples apart.',
    },
    resolved: {
      label: 'Resolved',
      notice:
        'Eight times less λ, and the tall peak parts in two: four lines, four peaks. Of 50 draws of the noise, two in three come out so well.',
    },
    greedy: {
      label: 'Greedy',
      notice:
        'The pair parts down to the ground. The price: more than thirty peaks where there is no line at all.',
    },
    forty: {
      label: 'Forty phantoms',
      notice:
        'Some forty phantoms, the highest mostly two to three times any line there is, with dips between them just as deep. An intensity has no dips below zero.',
    },
    weak: {
      label: 'Which are false?',
      notice:
        'Six rings over six peaks, and four lines in the truth. One of the three low peaks is a weak line. Decide which, then show the truth.',
    },
    close: {
      label: 'Too close',
      notice:
        'At 5 samples no λ will do, in none of 50 draws: before the pair parts, phantoms have come. Drag λ from end to end and see.',
    },
    quiet: {
      label: 'A quieter instrument',
      notice:
        'Twenty-five times less noise, and a pair one sample closer comes apart, in nine draws of ten. Resolution is that expensive.',
    },
  },
  measures: {
    peaks: { label: 'Peaks', role: 'estimate' },
    phantoms: { label: 'Phantoms', role: 'noise' },
    misfit: { label: 'Misfit (rms)', role: 'noise' },
    invented: { label: 'Of 50 draws, with phantoms', role: 'noise' },
    honest: { label: 'Resolved without', role: 'truth' },
  },
  figure: {
    sample: 'sample',
    position: 'position',
    intensity: 'intensity',
    lambda: 'λ',
    truth: 'truth x',
    data: 'seen y',
    estimate: 'estimate x̂',
    ticks: '| true lines',
    phantoms: '× phantoms: {count}',
    peaks: 'peaks: {count}',
    response: 'response h',
    fromCentre: 'position from the response’s centre',
    half: '{half} wide at half its height',
    ends: 'ends at {percent} % of its peak',
    off: 'x̂ from {lowest} to {height}',
    hidden: '○ {count} peaks, {phantoms} of them phantoms',
    nearer: 'the same, nearer',
    merged: 'one peak for two lines',
    valley: 'valley: {valley} of the lower peak',
    single: 'one line',
    counts: 'peaks at every λ',
    honest: 'resolved, no phantom',
    never: 'no λ is honest',
    trueCount: '{count} true lines',
    separationHandle: 'Distance of the second line from the first',
    lambdaHandle: 'Regularisation λ',
  },
  challenges: {
    split: {
      task: 'Start from “Cautious”. Find a λ that resolves the pair without a single phantom.',
      done: 'At this λ the pair has come apart, and what is let through of the noise makes no peak of its own yet. Only low noise leaves room for that.',
    },
    quiet: {
      task: 'Start from “Too close” and leave the lines and the response alone. How loud may the noise be, if some λ is to resolve the pair without a phantom?',
      done: 'What tells two close lines apart are high frequencies. The response leaves little of those, so the noise there has to be less still.',
    },
  },
  hints: {
    eased:
      'Leave the pair 6 samples apart, its heights, the response at 3.5 and the noise at 0.001: that is the challenge.',
    farther:
      'Leave the pair 5 samples apart, its heights and the response at 3.5, and change the noise and λ alone.',
    phantoms: 'There are peaks with a cross over them. λ lets too much noise through: raise it.',
    merged:
      'The pair is still one peak, or its valley is too shallow: it must fall below 0.81 of the lower peak. Lower λ.',
    loud: 'Look at the curve of all λ: no stretch of it is shaded. Lower the noise until one appears.',
    room: 'The instrument need not be that quiet. Raise its noise again, until the shaded stretch is about to vanish.',
  },
  refusals: {
    none: () =>
      'Paste a spectrum, or choose a file: one row a sample, its position and its intensity. It stays on your machine.',
    few: ({ rows, least }) =>
      `That is ${rows} different position${rows === 1 ? '' : 's'}; a spectrum needs at least ${least}.`,
    large: () => 'There are numbers beyond 10¹⁰⁰ in it. A slip of the decimal point?',
    flat: () => 'This spectrum is a straight line, and a straight line has nothing to resolve.',
    wide: ({ rows, needed, width }) =>
      `A response with a width of ${formatNumber(width)} reaches over ${needed} samples, and your spectrum has ${rows}. Make it narrower.`,
    noResponse: () =>
      'Now its response: how the instrument shows one sharp line, one row a position. Paste it, or choose a file.',
    onePoint: ({ points, least }) =>
      `That is a response of ${points} different position${points === 1 ? '' : 's'}; it needs at least ${least} to have a shape.`,
    largeResponse: () => 'There are numbers beyond 10¹⁰⁰ in the response. A slip of the decimal point?',
    zeros: () => 'The response is 0 throughout: such an instrument would show nothing.',
    onlyBackground: () => 'Nothing is left of the response once its background is taken off.',
    noArea: () =>
      'The response has no area to speak of: its values below zero outweigh those above, or nearly do. Is it upside down, or was too much subtracted?',
    narrow: ({ step }) =>
      `The response fits between two steps of your spectrum, which are ${formatNumber(step)} wide, so there is nothing to undo. Are the positions of both in one unit?`,
    long: ({ rows, needed }) =>
      `The response reaches over ${needed} steps of your spectrum, which has ${rows}. Cut it down to the stretch around its line. Are the positions of both in one unit?`,
  },
  describe: (facts, { peaks, phantoms, valley, misfit, invented, lowest }) => {
    if (facts.own)
      return (
        `Your spectrum, ${facts.samples} samples on a regular grid, deconvolved with ${responseOf(facts)}: ${peaks} peak${peaks === 1 ? '' : 's'} of at least a tenth of the highest, and a misfit of ${formatNumber(misfit)}. ` +
        'The straight line through its ends is set aside first, and the rest is taken to go on periodically; lines close to an end suffer from that. Which peaks are true, nobody can count: believe a number that stays the same over a wide stretch of λ.'
      );
    const found = `The estimate has ${peaks} peaks for ${facts.lines} lines; ${phantoms} of them stand where there is none. Of ${facts.draws} draws of the noise, ${invented} show such phantoms at this λ. It goes down to ${formatNumber(lowest, 2)}, which no intensity does.`;
    if (!facts.pair) return found;
    const judged = facts.resolved
      ? `The close pair is resolved: between its peaks, the estimate falls to ${formatNumber(valley)} of the lower one.`
      : 'The close pair is not resolved: that takes two peaks and a valley below 0.81 of the lower one.';
    const window = facts.window
      ? 'Some λ resolves it without a phantom.'
      : 'No λ resolves it without a phantom.';
    return `${found} ${judged} ${window}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

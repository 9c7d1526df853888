import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const DIGITS = { 0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '9' };

export const words = {
  title: 'What a unit sees',
  intro:
    'Bring one number of a network that reads digits back to its pixels, by two rules. Then ask something else. Does the picture change?',
  question: 'Does the picture of what a unit sees answer what was asked?',
  params: {
    character: { label: 'Digit', options: DIGITS },
    hand: { label: 'Hand' },
    ask: {
      label: 'Ask about',
      options: { score: 'A score', second: 'Layer 2', first: 'Layer 1' },
    },
    unit: { label: 'Unit' },
    kernel: { label: 'Unit' },
    against: {
      label: 'Second picture',
      options: {
        other: 'Another',
        last: 'Noise on top',
        convolutions: 'Noise below',
        switches: 'Switches',
      },
    },
    rank: { label: 'Rank of the other class' },
    drawn: { label: 'Drawn', options: { signed: 'With signs', absolute: 'Absolute values' } },
    follow: {
      label: 'Way down of',
      options: {
        gradient: 'Gradient, 1st',
        gradientOther: 'Gradient, 2nd',
        deconvnet: 'Deconvnet, 1st',
        deconvnetOther: 'Deconvnet, 2nd',
      },
    },
    seed: { label: 'Noise seed' },
  },
  presets: {
    top: {
      label: 'Two classes',
      notice:
        'Asked about 6 and about 5, the deconvnet draws much the same strokes: cosine 0.77. The gradient’s two pictures have nothing in common: −0.06. Over 200 digits the means are 0.71 and −0.06.',
    },
    least: {
      label: 'The least likely class',
      notice:
        'Asked about the class with the lowest score, the deconvnet still has half of its picture in common, 0.50; the gradient’s two turn against each other, −0.37. Means of 200 digits: 0.46 and −0.39.',
    },
    absolute: {
      label: 'Without signs',
      notice:
        'As absolute values, both rules tell where the ink is: means of 200 digits 0.67 for the gradient’s pair, 0.77 for the deconvnet’s. Two pictures of noise have 0.64 so. What speaks for what, only signs tell.',
    },
    noisyLast: {
      label: 'Last layer: noise',
      notice:
        'Random weights make the scores now: there is nothing to explain. The deconvnet’s picture stays, 0.80; the gradient’s is another one, −0.03. Means of 200 digits: 0.74 and −0.04.',
    },
    noisyConvolutions: {
      label: 'Kernels: noise',
      notice:
        'The scores’ layer is as trained; the kernels are noise, and with them the switches. Now the deconvnet’s picture changes too: 0.22, and 0.28 over 200 digits. It hangs on the kernels more than on the question.',
    },
    fixedSwitches: {
      label: 'Switches fixed',
      notice:
        'Every switch says top left, and the 6 is gone: likeness to the digit falls from 0.67 to 0.18, over 200 digits from 0.62 to 0.22. Nothing else told the deconvnet of the digit but the question.',
    },
    unit: {
      label: 'A unit of layer 2',
      notice:
        'A unit sees 10 × 10 pixels, in the frame. One ReLU lies below, and the two rules nearly agree: 0.92, over 200 digits 0.85. Under More: nine digits that it answers most strongly.',
    },
    firstLayer: {
      label: 'A unit of layer 1',
      notice:
        'No ReLU lies below, so the rules are one: the picture is the unit’s own kernel, laid where it answers most strongly. Another digit only moves it.',
    },
  },
  measures: {
    gradientPair: { label: 'Gradient, 1st with 2nd: cosine', digits: 2 },
    gradientUsual: { label: 'mean of 200 digits', digits: 2 },
    deconvnetPair: { label: 'Deconvnet, 1st with 2nd', digits: 2 },
    deconvnetUsual: { label: 'mean of 200', digits: 2 },
    gradientInput: { label: 'Gradient with the digit', digits: 2, role: 'truth' },
    deconvnetInput: { label: 'Deconvnet with the digit', digits: 2, role: 'truth' },
    deconvnetOtherInput: { label: 'its 2nd', digits: 2, role: 'truth' },
    gradientReads: { label: 'Read with gradient 2 added', role: 'estimate' },
    deconvnetReads: { label: 'with deconvnet 2 added', role: 'estimate' },
  },
  figure: {
    glyph: 'the digit',
    glyphSeen: 'what it sees',
    scores: 'its ten scores',
    gradientRule: 'gradient',
    deconvnetRule: 'deconvnet',
    way: '{rule}: {number}',
    waySpoilt: '{rule}, 2nd',
    score: 'score of {number}',
    second: 'unit {number}',
    first: 'unit {number}',
    last: 'noise on top',
    convolutions: 'noise below',
    switches: 'switches fixed',
    steps: 'The way down of {rule}: {question}',
    step: '{number} {name}',
    weights: 'weights',
    unpool: 'unpool',
    rectify: 'rectify',
    gate: 'gate',
    transpose: 'filter',
    asked: 'asked',
    seen: 'What answers most strongly to {question}: nine of 100 new digits, as far as it sees them',
    seenBack: 'The deconvnet’s picture of each of the nine',
  },
  challenges: {
    turn: {
      task: 'Added to the digit, half as strong as it, a picture may change what is read. Have the gradient’s picture do so for a class of rank 8 or below: the network shall read that class.',
      done: 'It points where that one score rises fastest. Of the deconvnet’s pictures for the class of rank 10, none of 200 did this.',
    },
    apart: {
      task: 'On the trained network as it is: find a question, and another, for which the deconvnet’s two pictures have nothing in common. Cosine within ±0.1.',
      done: 'The two questions look at other places, or for other strokes, and the way down from them passes other switches.',
    },
  },
  hints: {
    score: 'Ask about the top score, and about another one.',
    far: 'This class is too near. Lower its rank.',
    hand: 'This digit stays what it was. Try ranks 8 to 10, and other digits and hands: about a third of them do.',
    trained: 'The second picture shall be that of another question, without noise and with all switches.',
    less: 'A score sees the whole digit, and so do all ten. Ask about something that sees less.',
    place: 'These two overlap. Try other units, and other digits.',
  },
  describe: (
    { label, read, ask, against, drawn, channel, otherChannel, silent },
    { gradientPair, deconvnetPair, gradientInput, deconvnetInput, rules, guided },
  ) => {
    const layer = ask === 'second' ? 2 : 1;
    const name = (number: number) =>
      ask === 'score' ? `the score of ${number}` : `unit ${number + 1} of layer ${layer}`;
    const seconds = {
      other: `for ${name(otherChannel)}`,
      last: 'once the last layer is noise',
      convolutions: 'once the kernels are noise',
      switches: 'once all switches are fixed',
    };
    const quiet = silent ? ' The unit answers nothing above 0 here.' : '';
    const how = drawn === 'absolute' ? ', as absolute values' : '';
    return `The network takes a ${label} for a ${read}.${quiet} Pictures for ${name(channel)} and ${seconds[against]}${how}: the gradient’s two have a cosine of ${formatNumber(gradientPair, 2)}, the deconvnet’s ${formatNumber(deconvnetPair, 2)}. With the digit itself the first ones have ${formatNumber(gradientInput, 2)} and ${formatNumber(deconvnetInput, 2)}, with each other ${formatNumber(rules, 2)}; guided backpropagation and the deconvnet have ${formatNumber(guided, 3)}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

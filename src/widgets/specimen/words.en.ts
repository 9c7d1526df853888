import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Specimen',
  intro: 'One of everything that the runtime offers, and every trouble it must survive.',
  question: 'Does everything that the runtime offers work together?',
  params: {
    lambda: { label: 'Regularisation λ' },
    sigma: { label: 'Blur width' },
    noise: { label: 'Noise σ' },
    seed: { label: 'Noise seed' },
    scene: {
      label: 'Picture',
      options: named(SCENES, 'dead-leaves', 'text-page', 'star-field'),
    },
    kernel: { label: 'A kernel after it' },
    range: { label: 'Shown range' },
    map: { label: 'Colours', options: { grey: 'Grey', diverging: 'Diverging' } },
    many: {
      label: 'A longer choice',
      options: { one: 'One', two: 'Two', three: 'Three', four: 'Four', five: 'Five' },
    },
    marked: { label: 'Show the points', hint: 'A toggle.' },
    point: { label: 'A point' },
    points: { label: 'Points' },
    signal: { label: 'A drawn signal' },
    curve: { label: 'A drawn curve' },
    ink: { label: 'Your letters' },
    shape: { label: 'A shape' },
    formula: { label: 'x(t) =' },
    clip: { label: 'A sound', options: { tone: 'Tone', click: 'Clicks' } },
    table: { label: 'Your numbers' },
    title: { label: 'A text' },
    trouble: {
      label: 'Trouble',
      options: { none: 'None', throw: 'Throws', hang: 'Hangs', die: 'Dies', nonsense: 'Makes no sense' },
    },
  },
  presets: {
    usual: { label: 'Usual', notice: 'Drag λ: the picture answers within two frames.' },
    strong: { label: 'Strong', notice: 'Too much regularisation: soft again.' },
    text: { label: 'Text', notice: 'Letters ring where the filter gives up.' },
  },
  measures: {
    psnr: { label: 'PSNR', unit: 'dB', role: 'estimate' },
    rows: { label: 'Your rows' },
    inked: { label: 'Pixels of ink' },
  },
  figure: {
    seen: 'seen y',
    estimate: 'estimate x̂',
    sample: 'sample',
    value: 'value',
    signal: 'drawn',
    curve: 'curve',
    formula: 'formula',
    point: 'A point',
    first: 'The first point',
    second: 'The second point',
    lambda: 'λ',
    draw: 'The drawn signal',
    drawCurve: 'The drawn curve',
    page: 'a page to write on',
    write: 'The page',
  },
  refusals: { nonsense: () => 'This combination was asked to make no sense.' },
  describe: ({ lambda }, { psnr }) =>
    `A Wiener filter with λ = ${formatNumber(lambda)} restores the picture to ${formatNumber(psnr)} dB.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model>;

export type Words = typeof words;

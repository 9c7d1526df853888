import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const SMALL = 3;
const LARGE = 9;
const KERNEL = 3;

/** How many products an output sums, on average. */
const perOutput = (m: { products: number; height: number; width: number }): number =>
  m.products / (m.height * m.width);
const isSmall = (p: Params): boolean => p.values === 'seeded' && p.input === SMALL;
/** Height and width have the same settings. */
const isSquare = (p: Params): boolean =>
  !p.apart ||
  (p.inputAcross === p.input &&
    p.kernelAcross === p.kernel &&
    p.strideAcross === p.stride &&
    p.outputPaddingAcross === p.outputPadding);

export const challenges = [
  {
    id: 'triple',
    preset: 'double',
    solved: { from: 'double', set: { stride: 3, padding: 0, outputPadding: 0 } },
    passed: (p, m) =>
      isSmall(p) &&
      isSquare(p) &&
      m.height === LARGE &&
      m.width === LARGE &&
      perOutput(m) === 1 &&
      p.stride === p.kernel &&
      p.outputPadding === 0,
    hints: [
      { id: 'input', when: (p) => !isSmall(p) },
      { id: 'overlap', when: (p) => p.kernel > p.stride },
      { id: 'gap', when: (p) => p.kernel < p.stride || p.outputPadding > p.padding },
      { id: 'grow', when: () => true },
    ],
  },
  {
    id: 'keep',
    preset: 'double',
    solved: { from: 'double', set: { stride: 1, outputPadding: 0 } },
    passed: (p, m) =>
      p.values === 'seeded' &&
      p.kernel === KERNEL &&
      p.stride === 1 &&
      isSquare(p) &&
      m.height === p.input &&
      m.width === p.input &&
      p.input > 1,
    hints: [
      { id: 'kernel', when: (p) => p.values === 'typed' || p.kernel !== KERNEL },
      { id: 'between', when: (p) => p.stride > 1 },
      { id: 'size', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];

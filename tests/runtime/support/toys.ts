/** A compute model and a process small enough to be followed by hand. */
import type { AnyValues, ComputeModel, ParamSpecs, ProcessModel } from '../../../src/widgets/contract.ts';

export const toyParams = {
  start: { kind: 'slider', min: 0, max: 9, default: 1 },
  rate: { kind: 'slider', min: 0, max: 9, default: 2, acts: 'live' },
  shade: { kind: 'slider', min: 0, max: 9, default: 3, acts: 'view' },
  picture: { kind: 'image', scenes: ['plain'], side: 8, default: { scene: 'plain' } },
} as const satisfies ParamSpecs;

export const toyPresets = { usual: {}, high: { start: 7 }, fast: { rate: 5 } } as const;

export const p0: AnyValues = { start: 1, rate: 2, shade: 3, picture: { scene: 'plain' } };

interface Shown {
  readonly values: Float64Array;
  readonly step: number;
}
const number = (p: AnyValues, name: string) => p[name] as number;

export const adder: ComputeModel<AnyValues, Shown> = {
  kind: 'compute',
  check: (p) => (p.start === 9 ? { code: 'nine' } : null),
  compute: (p) => ({ values: Float64Array.of(number(p, 'start'), number(p, 'rate')), step: 0 }),
  measures: (r) => ({ sum: r.values[0] + r.values[1] }),
  facts: (_, p) => ({ start: number(p, 'start') }),
  table: (r) => ({ columns: [{ head: 'x', values: r.values }] }),
  python: (p) => `start = ${number(p, 'start')}\n`,
};

export interface Orbit {
  readonly x: number;
  readonly step: number;
}
export const TOTAL = 400;
const MODULUS = 1_000_003;

/** x ← 31x + rate mod 1000003: a wrong or a missing step shows in every later one. */
export const orbit: ProcessModel<AnyValues, Orbit, Shown> = {
  kind: 'process',
  preview: { computed: 6, shown: 4 },
  total: () => TOTAL,
  check: (p) => (p.start === 9 ? { code: 'nine' } : null),
  init: (p) => Object.freeze({ x: number(p, 'start'), step: 0 }),
  step: ({ x, step }, p) => Object.freeze({ x: (31 * x + number(p, 'rate')) % MODULUS, step: step + 1 }),
  done: () => false,
  result: ({ x, step }) => ({ values: Float64Array.of(x), step }),
  trace: ({ x }) => ({ x }),
  measures: (r) => ({ x: r.values[0] }),
  facts: (r) => ({ step: r.step }),
  table: (r) => ({ columns: [{ head: 'x', values: r.values }] }),
  python: (p) => `start = ${number(p, 'start')}\n`,
};

/** x at every step 0 … last, stepped straight through; `rateAt` is the rate that makes step k from step k − 1. */
export function straight(start: number, last: number, rateAt: (step: number) => number = () => 2): number[] {
  const x = [start];
  for (let step = 1; step <= last; step++) x.push((31 * x[step - 1] + rateAt(step)) % MODULUS);
  return x;
}

/** One spec of every kind, and a few at the corners of a kind. */
import type { ParamSpec, ParamSpecs } from '../../../src/widgets/contract.ts';
import { params as specimen } from '../../../src/widgets/specimen/params.ts';

const corners = {
  below: { kind: 'slider', min: -5, max: -1, default: -2 },
  across: { kind: 'slider', min: -1e9, max: 1e9, default: 0 },
  whole: { kind: 'slider', min: 1, max: 7, integer: true, default: 3 },
  tiny: { kind: 'slider', scale: 'log', zero: true, min: 1e-300, max: 1e-3, default: 0 },
  odd: { kind: 'range', min: -0.3, max: 1, step: 0.4, default: [-0.3, 1] },
  fine: { kind: 'point', x: { min: -1e-3, max: 1e-3 }, y: { min: 0, max: 1e6 }, step: 1e-4, default: [0, 0] },
  loud: { kind: 'signal', length: 3, min: -127, max: 127, default: [0, 0, 0] },
  uneven: { kind: 'curve', length: 2, min: -0.3, max: 0.7, default: [0, 0] },
  afar: { kind: 'ink', x: { min: 3, max: 323 }, y: { min: 0, max: 1 }, most: 30, default: [] },
  single: { kind: 'kernel', min: 0, max: 1, most: 1, default: { shape: [1, 1], data: [1] } },
} as const satisfies ParamSpecs;

export const specs: readonly (readonly [name: string, spec: ParamSpec])[] = Object.entries({
  ...specimen,
  ...corners,
});

export const kindsCovered = new Set(specs.map(([, { kind }]) => kind));

/** Beside the measures the value that the script prints for the spot. */
import type { KernelValue } from '../../../src/widgets/contract.ts';
import { presetValues } from '../../../src/runtime/values.ts';
import { model } from '../../../src/widgets/kernel-bench/model.ts';
import { neighbourhoodAt } from '../../../src/widgets/kernel-bench/neighbourhood.ts';
import { params, presets, type Params } from '../../../src/widgets/kernel-bench/params.ts';
import type { PythonCase } from '../case.ts';

/** A small picture of the reader's own, in three colours that differ. */
export function ownPicture(height: number, width: number): Params['picture'] {
  const plane = (step: number) =>
    Float32Array.from({ length: height * width }, (_, i) => ((i * step) % 101) / 100);
  return { own: { shape: [height, width], planes: [plane(37), plane(53), plane(11)] } };
}

/** Sides odd and even, no symmetry: any mistake in flipping or centring shows. */
export const lopsided = (height: number, width: number): KernelValue => ({
  shape: [height, width],
  data: Array.from({ length: height * width }, (_, i) => ((7 * i) % 11) - 4),
});

function spotCase(name: string, preset: keyof typeof presets, changes: Partial<Params> = {}): PythonCase {
  const p = { ...presetValues(params, presets, preset), ...changes } as Params;
  const spy = `${model.python(p)}print({**measures, "spot": float(y[at])})\n`;
  return {
    name: `kernel-bench and its spot, ${name}`,
    script: spy.replace(/float\(y\[(\d+), (\d+)\]\)\)/, 'float(y[$1, $2]))\nat = ($1, $2)'),
    measures() {
      const r = model.compute(p);
      return { ...model.measures(r), spot: neighbourhoodAt(r, p.spot).sum };
    },
  };
}

const spots = [
  [0, 1],
  [1, 0],
] as const;

export const cases: readonly PythonCase[] = [
  ...(Object.keys(presets) as (keyof typeof presets)[]).map((preset) => spotCase(preset, preset)),
  ...params.boundary.options.flatMap((boundary) =>
    spots.map((spot) =>
      spotCase(`corner ${spot.join(', ')}, ${boundary}`, 'motion', {
        spot,
        boundary,
        kernel: lopsided(8, 9),
      }),
    ),
  ),
  spotCase('a small picture in linear light', 'linear', {
    picture: ownPicture(11, 30),
    kernel: lopsided(4, 5),
    spot: [0.4, 0.9],
  }),
  spotCase('a small picture in colour', 'emboss', {
    picture: ownPicture(11, 30),
    spot: [0.9, 0.1],
    boundary: 'periodic',
  }),
];

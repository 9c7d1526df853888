/** A picture in a script: its file's own numbers, in the shortest type that holds them exactly. */
import { pythonBytes, pythonLight, pythonStored } from '../../../parts/model/python.ts';
import type { Exposure } from '../exposure.ts';
import type { Stored } from '../stored.ts';

interface Packed {
  /** NumPy's name of the type. */
  readonly dtype: string;
  readonly bytes: Uint8Array;
}

const little = (size: number, count: number, put: (view: DataView, i: number) => void): Uint8Array => {
  const view = new DataView(new ArrayBuffer(size * count));
  for (let i = 0; i < count; i++) put(view, i);
  return new Uint8Array(view.buffer);
};

/** Whole levels of one or two bytes, or single precision; of a picture that was made here the stored values in double precision. */
function packed(values: Float64Array, { white, offset = 0 }: Stored): Packed & { readonly isPlain: boolean } {
  const numbers = Float32Array.from(
    { length: values.length },
    (_, i) => offset + values[i] * (white - offset),
  );
  if (!numbers.every((number, i) => (number - offset) / (white - offset) === values[i]))
    return { dtype: '<f8', bytes: little(8, values.length, (view, i) => view.setFloat64(8 * i, values[i], true)), isPlain: true }; // prettier-ignore
  const fits = (most: number) =>
    numbers.every((number) => Number.isInteger(number) && number >= 0 && number <= most);
  if (fits(255)) return { dtype: 'u1', bytes: Uint8Array.from(numbers), isPlain: false };
  if (fits(65_535))
    return { dtype: '<u2', bytes: little(2, numbers.length, (view, i) => view.setUint16(2 * i, numbers[i], true)), isPlain: false }; // prettier-ignore
  return { dtype: '<f4', bytes: little(4, numbers.length, (view, i) => view.setFloat32(4 * i, numbers[i], true)), isPlain: false }; // prettier-ignore
}

/** The bytes, and the line that makes stored values of them. */
export function pythonPicture({ planes, stored }: Pick<Exposure, 'planes' | 'stored'>) {
  const { white, offset = 0 } = stored;
  const all = new Float64Array(planes.length * planes[0].length);
  planes.forEach((plane, i) => all.set(plane, i * plane.length));
  const { dtype, bytes, isPlain } = packed(all, stored);
  const numbers = `np.frombuffer(base64.b64decode(picture), "${dtype}").reshape(channels, height, width).astype(float)`;
  if (isPlain) return { bytes: pythonBytes('picture', bytes), values: numbers };
  const values = offset > 0 ? `(${numbers} - ${offset}) / ${white - offset}` : `${numbers} / ${white}`;
  return { bytes: pythonBytes('picture', bytes), values };
}

/** The light that a stored value stands for, and back: whole levels end at black and white. */
export const pythonCurves = ({ curve, depth }: Stored): string => `def to_light(v):
    return ${curve === 'srgb' ? lightAnywhere(depth) : 'v'}


def to_stored(light):${depth === 'float' ? '' : '\n    light = np.clip(light, 0, 1)'}
    return ${curve === 'srgb' ? storedAnywhere(depth) : 'light'}`;

/** Real numbers may lie below 0, where the curve is mirrored. */
const lightAnywhere = (depth: Stored['depth']): string =>
  depth === 'float' ? `np.sign(v) * ${pythonLight('np.abs(v)')}` : pythonLight('v');
const storedAnywhere = (depth: Stored['depth']): string =>
  depth === 'float' ? `np.sign(light) * ${pythonStored('np.abs(light)')}` : pythonStored('light');

/** Pieces of the Python that a reader takes away. */

const NOT_FINITE: Record<string, string> = { NaN: 'np.nan', Infinity: 'np.inf', '-Infinity': '-np.inf' };
const numpyNumber = (value: number): string => NOT_FINITE[String(value)] ?? String(value);

/** A NumPy array of these values, every digit kept, wrapped to lines that can be read. */
export function numpyArray(name: string, values: ArrayLike<number>, shape?: readonly number[]): string {
  const numbers = Array.from(values, numpyNumber);
  const lines: string[] = [];
  for (let i = 0; i < numbers.length; i += 8) lines.push(`    ${numbers.slice(i, i + 8).join(', ')},`);
  const tail = shape ? `.reshape(${shape.join(', ')})` : '';
  return `${name} = np.array([\n${lines.join('\n')}\n])${tail}`;
}

const LINE = 116;

/** Bytes as text that `base64.b64decode` reads: lines that nobody else does. */
export function pythonBytes(name: string, bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const lines = btoa(letters).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return `${name} = (\n${lines.map((line) => `    "${line}"\n`).join('')})`;
}

const FULL_SCALE = 32_767;

/** Samples in [−1, 1] as 16 bits hold them, so that a script can carry a whole sound and reckon with the same numbers. */
export const inSixteenBits = (samples: ArrayLike<number>): Float64Array<ArrayBuffer> =>
  Float64Array.from(samples, (sample) => Math.round(FULL_SCALE * sample) / FULL_SCALE);

/** A sound that `inSixteenBits` has rounded, at the bottom of a script. */
export function numpySound(name: string, samples: ArrayLike<number>): string {
  const view = new DataView(new ArrayBuffer(2 * samples.length));
  for (let i = 0; i < samples.length; i++) view.setInt16(2 * i, Math.round(FULL_SCALE * samples[i]), true);
  return pythonBytes(name, new Uint8Array(view.buffer));
}

/** The other half of `numpySound`, for the top of the script. */
export const NUMPY_SOUND = `def decode(text):
    """Sixteen-bit samples, as a WAV file has them."""
    return np.frombuffer(base64.b64decode(text), "<i2") / ${FULL_SCALE}`;

/** An expression of NumPy: the light that stored sRGB values stand for, and the stored values of a light. As `core/light.ts`. */
export const pythonLight = (stored: string): string =>
  `np.where(${stored} <= 0.04045, ${stored} / 12.92, ((${stored} + 0.055) / 1.055) ** 2.4)`;
export const pythonStored = (light: string): string =>
  `np.where(${light} <= 0.0031308, 12.92 * ${light}, 1.055 * np.maximum(${light}, 0) ** (1 / 2.4) - 0.055)`;

/** A Gaussian of `sigma` along an axis of n samples. */
export const PYTHON_RING_GAUSSIAN = `def line(n):
    """The Gaussian along one axis, its centre at 0, on a ring."""
    reach = int(np.ceil(6 * sigma))
    j = np.arange(-reach, reach + 1)
    h = np.zeros(n)
    np.add.at(h, j % n, np.exp(-(j**2) / (2 * sigma**2)))
    return h / h.sum()`;

/** Lines without the indentation that they share in our source. */
export function script(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)![0].length);
  const shared = Math.min(...indents);
  return `${lines.map((line) => line.slice(shared)).join('\n')}\n`;
}

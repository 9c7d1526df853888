/** A small matrix as text: commas between columns, semicolons between rows. */
import type { KernelSpec, KernelValue } from '../../widgets/contract.ts';
import { clamp, isNumbers, isPair, parseNumbers, type Kind } from './kind.ts';

export const kernel: Kind<KernelSpec> = {
  coerce: (spec, value) => {
    const { shape, data } = (value ?? {}) as Partial<KernelValue>;
    if (!isPair(shape) || !isNumbers(data)) return undefined;
    const [height, width] = shape;
    const fits = shape.every((n) => Number.isInteger(n) && n >= 1 && n <= spec.most);
    if (!fits || data.length !== height * width) return undefined;
    return { shape: [height, width], data: data.map((v) => clamp(v, spec.min, spec.max)) };
  },
  encode: ({ shape: [height, width], data }) =>
    Array.from({ length: height }, (_, i) => data.slice(i * width, (i + 1) * width).join(',')).join(';'),
  parse: (text) => {
    const rows = text.split(';').map(parseNumbers);
    const width = rows[0].length;
    return rows.every((row) => row.length === width)
      ? { shape: [rows.length, width], data: rows.flat() }
      : undefined;
  },
};

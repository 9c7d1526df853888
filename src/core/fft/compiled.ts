import { bytes } from '../compiled/bytes/fft.ts';
import { instantiate } from '../compiled/module.ts';
import type { CompiledModule } from '../compiled/module.ts';
import type { Vec } from '../vector.ts';
import { compiledCosineTables, compiledPlans } from './compiled-tables.ts';
import { halfWidth } from './real.ts';
import type { Transforms } from './transforms.ts';

/** On addresses; what they mean is told in compiled/assembly/fft.ts. */
type Functions = Record<
  'transform' | 'realForward' | 'realInverse' | 'filter' | 'likelihoodSteps' | 'cosine' | 'scale',
  (...numbers: number[]) => void
>;

/** As many lines are transformed side by side. */
const LINES = 8;
/** So many rows of a frame stand between two spectra. */
const STRIP = 8;

/** The transforms by compiled code; null where it can't run. */
export function compiledTransforms(): Transforms | null {
  const module = instantiate<Functions>(bytes);
  return module && transformsOf(module);
}

function transformsOf({ functions, memory }: CompiledModule<Functions>): Transforms {
  const planFor = compiledPlans(memory);
  const cosineTablesFor = compiledCosineTables(memory);

  /** The plans of this shape and their work space, before anything is put in. */
  function planned(height: number, width: number) {
    const [row, column] = [planFor(width), planFor(height)];
    const lines = height === 1 ? 2 : LINES;
    const work = memory.room(16 * lines * Math.max(row.work, column.work));
    return { row: row.at, column: column.at, work };
  }

  function begin(height: number, width: number) {
    memory.begin();
    return planned(height, width);
  }

  function cosine(x: Vec, height: number, width: number, inverse: boolean, out: Vec): void {
    memory.begin();
    const [rowTables, columnTables] = [cosineTablesFor(width), cosineTablesFor(height)];
    const { row, column, work } = planned(height, width);
    const at = memory.put(x);
    functions.cosine(row, rowTables, column, columnTables, at, height, width, Number(inverse), work);
    memory.read(at, out);
  }

  return {
    forward(re, im, height, width, out) {
      const { row, column, work } = begin(height, width);
      const [a, b] = [memory.put(re), memory.put(im)];
      functions.transform(row, column, a, b, height, width, work);
      memory.read(a, out.re);
      memory.read(b, out.im);
    },
    inverse(re, im, height, width, out) {
      const { row, column, work } = begin(height, width);
      const [a, b] = [memory.put(re), memory.put(im)];
      for (const x of [a, b]) functions.scale(x, re.length, 1 / re.length);
      // Exchanging the real and imaginary parts, before and after, turns the sign of the exponent.
      functions.transform(row, column, b, a, height, width, work);
      memory.read(a, out.re);
      memory.read(b, out.im);
    },
    realForward(x, height, width, out) {
      const { row, column, work } = begin(height, width);
      const half = height * halfWidth(width);
      const [from, a, b] = [memory.put(x), memory.room(8 * half), memory.room(8 * half)];
      functions.realForward(row, column, from, height, width, a, b, work);
      if (!out) return { re: memory.take(a, half), im: memory.take(b, half) };
      memory.read(a, out.re);
      memory.read(b, out.im);
      return out;
    },
    realInverse(half, height, width, out) {
      const { row, column, work } = begin(height, width);
      const [a, b] = [memory.put(half.re), memory.put(half.im)];
      const at = memory.room(8 * height * width);
      functions.realInverse(row, column, a, b, height, width, at, work);
      if (!out) return memory.take(at, height * width);
      memory.read(at, out);
      return out;
    },
    filter(x, transfer, conjugate, height, width, out) {
      const { row, column, work } = begin(height, width);
      const bytes = transfer.re.byteLength;
      const [at, hr, hi] = [memory.put(x), memory.put(transfer.re), memory.put(transfer.im)];
      const [a, b] = [memory.room(bytes), memory.room(bytes)];
      functions.filter(row, column, at, height, width, hr, hi, conjugate ? -1 : 1, a, b, work);
      memory.read(at, out);
    },
    open(height, width) {
      const { row, column, work } = begin(height, width);
      const half = height * halfWidth(width);
      const at = memory.room(8 * height * width);
      const [hr, hi, a, b] = [0, 1, 2, 3].map(() => memory.room(8 * half));
      return {
        data: memory.view(at, height * width),
        filter(transfer, conjugate) {
          memory.view(hr, half).set(transfer.re);
          memory.view(hi, half).set(transfer.im);
          functions.filter(row, column, at, height, width, hr, hi, conjugate ? -1 : 1, a, b, work);
        },
      };
    },
    likelihoodSteps({ filter, inShape, outShape, data, sensitivity, x, model }, steps) {
      const { size, transfer, corner } = filter;
      const { row, column, work } = begin(...size);
      const [at, seen] = [memory.put(x), memory.put(sensitivity)];
      const [given, modelled] = [memory.put(data), memory.put(model)];
      const [hr, hi] = [memory.put(transfer.re), memory.put(transfer.im)];
      const [a, b] = [memory.room(transfer.re.byteLength), memory.room(transfer.im.byteLength)];
      const strip = memory.room(8 * STRIP * size[1]);
      const pictures = [at, seen, ...corner, ...inShape, given, modelled, ...outShape];
      functions.likelihoodSteps(steps, ...pictures, row, column, ...size, hr, hi, a, b, strip, work);
      memory.read(at, x);
      memory.read(modelled, model);
    },
    cosine: (x, height, width, out) => cosine(x, height, width, false, out),
    cosineInverse: (c, height, width, out) => cosine(c, height, width, true, out),
  };
}

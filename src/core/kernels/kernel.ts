import { checkAllFinite, checkFits, checkShape, checkVec, demand } from '../check.ts';
import type { Vec } from '../vector.ts';
import { sum } from '../vector.ts';

/** A 2D kernel: `data` row-major, its centre at row ⌊height/2⌋, column ⌊width/2⌋. */
export interface Kernel {
  /** `[height, width]`. */
  readonly shape: readonly [number, number];
  readonly data: Vec;
}

/** A kernel from its rows, as one writes them down. */
export function kernelOf(rows: readonly (readonly number[])[]): Kernel {
  const width = rows[0]?.length ?? 0;
  demand(
    rows.every((row) => row.length === width),
    'kernelOf',
    'rows must have one length',
    rows.map((row) => row.length).join(', '),
  );
  const kernel: Kernel = { shape: [rows.length, width], data: Float64Array.from(rows.flat()) };
  checkKernel('kernelOf', kernel);
  return kernel;
}

/** Throws unless the kernel holds at least one number, as many as its shape says, all finite. */
export function checkKernel(who: string, kernel: Kernel): void {
  if (typeof kernel !== 'object' || kernel === null) {
    throw new TypeError(`${who}: kernel must be {shape, data}, got ${typeof kernel}`);
  }
  checkShape(who, "kernel's shape", kernel.shape);
  checkFits(who, 'kernel', kernel.data, kernel.shape);
  checkAllFinite(who, 'kernel', kernel.data);
}

/** column ⊗ row: K[i, j] = column[i]·row[j]. */
export function outer(column: Vec, row: Vec): Kernel {
  checkVec('outer', 'column', column);
  checkVec('outer', 'row', row);
  const data = new Float64Array(column.length * row.length);
  for (let i = 0; i < column.length; i++) {
    for (let j = 0; j < row.length; j++) data[i * row.length + j] = column[i] * row[j];
  }
  return { shape: [column.length, row.length], data };
}

/** The kernel turned by half a turn: what makes a correlation of a convolution. Row-major data just reverses. */
export function flip(kernel: Kernel): Kernel {
  return { shape: kernel.shape, data: kernel.data.slice().reverse() };
}

/** Σ h: what a constant picture is multiplied by. 1 keeps the brightness. */
export function kernelSum(kernel: Kernel): number {
  return sum(kernel.data);
}

/** The same kernel, scaled so that Σ h = 1. */
export function normalise(kernel: Kernel): Kernel {
  const total = kernelSum(kernel);
  return { shape: kernel.shape, data: kernel.data.map((value) => value / total) };
}

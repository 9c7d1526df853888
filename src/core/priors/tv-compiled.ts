import { bytes } from '../compiled/bytes/variation.ts';
import type { ModuleMemory } from '../compiled/memory.ts';
import { instantiate } from '../compiled/module.ts';
import type { Vec } from '../vector.ts';
import type { DualProblem, DualSteps } from './tv-steps.ts';

/** On addresses; what they mean is told in compiled/assembly/variation.ts. */
type Functions = Record<'dualStep', (...numbers: number[]) => number>;

/** So many pixels are stepped at a time: their five arrays fit in the second nearest memory. */
const BAND = 1 << 12;

/** Chambolle's steps by compiled code; null where it can't run. */
export function compiledSteps(): DualSteps | null {
  const module = instantiate<Functions>(bytes);
  if (module === null) return null;
  const { functions, memory } = module;

  /** A step of some rows in the module's memory; returns the gap with their share. */
  function stepRows(problem: DualProblem, at: Places, rows: number, ends: boolean, gap: number): number {
    const { lambda, step, frame, kind } = problem;
    const isotropic = kind === 'isotropic' ? 1 : 0;
    const places = [at.g, at.v, at.h, at.x, at.to];
    return functions.dualStep(
      ...places,
      ...[rows, frame[1], ends ? 1 : 0, step / lambda, lambda, isotropic, gap],
    );
  }

  return {
    step(problem, { x, p }) {
      const [height, width] = problem.frame;
      const size = height * width;
      const next = { x: new Float64Array(size), p: new Float64Array(2 * size) };
      const most = Math.min(height, Math.max(1, Math.floor(BAND / width)));
      const at = placesFor(memory, most, width);
      const band = viewsOf(memory, at, most, width);
      let gap = 0;
      for (let i = 0; i < height; i += most) {
        const rows = Math.min(most, height - i);
        const [from, to] = [i * width, (i + rows) * width];
        const count = to - from;
        band.g.set(problem.g.subarray(from, to));
        band.v.set(p.subarray(from, to));
        band.h.set(p.subarray(size + from, size + to));
        band.x.set(x.subarray(from, to + width <= size ? to + width : size));
        gap = stepRows(problem, at, rows, i + rows === height, gap);
        next.x.set(band.to.subarray(0, count), from);
        next.p.set(band.v.subarray(0, count), from);
        next.p.set(band.h.subarray(0, count), size + from);
        band.above.set(band.v.subarray(count - width, count));
      }
      return { ...next, gap: problem.lambda * gap };
    },

    climb(problem, enough, most) {
      const [height, width] = problem.frame;
      const at = placesFor(memory, height, width);
      const { g, v, h, x, to } = viewsOf(memory, at, height, width);
      g.set(problem.g);
      x.set(problem.g);
      v.fill(0);
      h.fill(0);
      let [now, next] = [
        { at: at.x, numbers: x },
        { at: at.to, numbers: to },
      ];
      for (let k = 0; ; k++) {
        // The gap belongs to the x before the step, and so does the x that is returned.
        const share = stepRows(problem, { ...at, x: now.at, to: next.at }, height, true, 0);
        const gap = problem.lambda * share;
        if (gap <= enough || k === most) {
          return { x: now.numbers.slice(0, height * width), gap, iterations: k };
        }
        [now, next] = [next, now];
      }
    },
  };
}

/** Addresses: of g, of the field's two halves, of x and of the next x. */
type Places = Readonly<Record<'g' | 'v' | 'h' | 'x' | 'to', number>>;

/** Room for so many rows, a row of v above them and one of x below. */
function placesFor(memory: ModuleMemory, rows: number, width: number): Places {
  memory.begin();
  const row = 8 * width;
  const room = (count: number) => memory.room(row * count);
  return { g: room(rows), v: room(rows + 1) + row, h: room(rows), x: room(rows + 1), to: room(rows) };
}

/** What lies there; `above` is the row of v above the first, which begins with zeros. */
function viewsOf(memory: ModuleMemory, { g, v, h, x, to }: Places, rows: number, width: number) {
  const above = memory.view(v - 8 * width, width);
  above.fill(0);
  const view = (at: number, count: number): Vec => memory.view(at, count * width);
  return {
    above,
    g: view(g, rows),
    v: view(v, rows),
    h: view(h, rows),
    x: view(x, rows + 1),
    to: view(to, rows),
  };
}

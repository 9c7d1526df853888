import type { LayersModule } from '../compiled/layers.ts';
import type { Single } from '../vector.ts';
import type { ChannelSums } from './channel-sums.ts';
import type { Grid, Size, Taps } from './compiled-grid.ts';
import {
  BEYOND,
  F,
  gatherGrid,
  gatherTaps,
  gridOf,
  lineOf,
  linesOf,
  scatterSpan,
  scatterTaps,
} from './compiled-grid.ts';
import type { ChannelSizes } from './tap-layout.ts';

/**
 * The three maps by compiled code, a whole batch a call. All come down to a correlation along one line: what lies a stride apart stands side
 * by side (compiled-grid.ts), and since the numbers between the end of one row and the beginning of the next are computed and thrown away,
 * the rows of a picture, and pictures, are one line. `scatter` is such a correlation of y for each residue of x, with the weights that meet
 * there.
 */
export function compiledSums(
  module: LayersModule,
  sizes: ChannelSizes,
  pictures: number,
): ChannelSums<Single> {
  const { functions, memory } = module;
  const { inputs, outputs, inShape, outShape, axes } = sizes;
  const padding: Size = [axes[0].p, axes[1].p];
  const strides: Size = [axes[0].s, axes[1].s];
  const phases = strides[0] * strides[1];
  const { framed, emptyFrame, correlate, take } = frames(module);

  return {
    gather(h, x, y, bias) {
      memory.begin();
      const grid = gatherGrid(sizes, pictures);
      const from = framed(x, inputs, inShape, padding, strides, grid);
      const to = emptyFrame(outputs, gridOf(pictures, [grid.rows, grid.columns], 1));
      const weights = { h: memory.put(h), bias: bias ? memory.put(bias) : 0 };
      correlate(from, to, outShape[0], weights, gatherTaps(sizes, grid), outputs);
      take(to, outputs, outShape, ORIGIN, ONE, y);
    },
    scatter(h, y, x, bias) {
      memory.begin();
      const spans = [scatterSpan(axes[0], inShape[0]), scatterSpan(axes[1], inShape[1])] as const;
      const size: Size = [spans[0].back + spans[0].count, spans[1].back + spans[1].count];
      const grid = gridOf(pictures, size, 1);
      const corner: Size = [spans[0].back - spans[0].first, spans[1].back - spans[1].first];
      const from = framed(y, outputs, outShape, corner, ONE, grid);
      const to = emptyFrame(inputs, gridOf(pictures, size, phases));
      const weights = { h: memory.put(h), bias: bias ? memory.put(bias) : 0 };
      for (let residue = 0; residue < phases; residue++) {
        const taps = scatterTaps(sizes, grid, spans, residue);
        correlate(from, phaseOf(to, residue), spans[0].count, weights, taps, inputs);
      }
      take(to, inputs, inShape, [padding[0] % strides[0], padding[1] % strides[1]], strides, x);
    },
    weigh(x, y, h) {
      memory.begin();
      const grid = gatherGrid(sizes, pictures);
      const from = framed(x, inputs, inShape, padding, strides, grid);
      const by = framed(y, outputs, outShape, ORIGIN, ONE, gridOf(pictures, [grid.rows, grid.columns], 1));
      const { taps } = gatherTaps(sizes, grid);
      const [at, to] = [memory.put(taps), memory.room(h.byteLength)];
      const bytes = F * lineOf(grid, outShape[0]);
      functions.weigh(from.at, at, taps.length, by.at, outputs, by.grid.plane, bytes, to);
      memory.read(to, h);
    },
  };
}

const ORIGIN: Size = [0, 0];
const ONE: Size = [1, 1];

/** Pictures in the module's memory, until the next call. */
interface Frame {
  readonly at: number;
  readonly grid: Grid;
}

/** Addresses of weights, and of a bias or 0. */
interface Weights {
  readonly h: number;
  readonly bias: number;
}

function phaseOf({ at, grid }: Frame, residue: number): Frame {
  return { at: at + F * residue * grid.pictures * grid.rows * grid.columns, grid };
}

/** What compiled code does with frames; they begin at a corner of theirs, and neighbouring cells are `steps` apart. */
function frames({ functions, memory }: LayersModule) {
  return {
    /** A frame of zeros with these pictures in it, as far as they fit. */
    framed(x: Single, channels: number, shape: Size, corner: Size, steps: Size, grid: Grid): Frame {
      const from = memory.put(x);
      const bytes = channels * grid.plane + F * (grid.columns + BEYOND);
      const at = memory.room(bytes);
      functions.frame(
        ...[from, grid.pictures, channels, ...shape, ...corner, ...steps],
        ...[at, grid.rows, grid.columns, grid.plane, bytes],
      );
      return { at, grid };
    },

    /** A frame of whatever was there. */
    emptyFrame: (channels: number, grid: Grid): Frame => ({ at: memory.room(channels * grid.plane), grid }),

    /** The sums of these taps at the first `rows` rows of each picture, for each of `channels`. */
    correlate(
      from: Frame,
      to: Frame,
      rows: number,
      { h, bias }: Weights,
      taps: Taps,
      channels: number,
    ): void {
      const count = taps.taps.length;
      const [at, list] = [memory.put(taps.taps), memory.put(taps.list)];
      const packed = memory.room(F * count * channels);
      functions.pack(h, list, count, channels, taps.step, packed);
      const { lines, numbers } = linesOf(from.grid, rows);
      functions.correlate(
        ...[from.at, at, count, packed, bias, to.at, channels, to.grid.plane],
        ...[lines, F * from.grid.rows * from.grid.columns, F * numbers],
      );
    },

    /** Pictures from a frame. */
    take({ at, grid }: Frame, channels: number, shape: Size, corner: Size, steps: Size, out: Single): void {
      const x = memory.room(out.byteLength);
      functions.unframe(
        ...[x, grid.pictures, channels, ...shape, ...corner, ...steps],
        ...[at, grid.rows, grid.columns, grid.plane],
      );
      memory.read(x, out);
    },
  };
}

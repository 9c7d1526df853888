/** The layer as a matrix: a row for each output, a column for each input. Of a large one the top left corner. */
import type { Vec } from '../../core/vector.ts';
import type { LayerAxis } from './layer.ts';
import { MOST_SHOWN } from './params.ts';

export interface Corner {
  /** Of the whole matrix. */
  readonly rows: number;
  readonly columns: number;
  /** Where its entries are, those of the corner alone, and which weight each of them is. */
  readonly row: Vec;
  readonly column: Vec;
  readonly weight: Vec;
}

export function cornerOf(axes: readonly [LayerAxis, LayerAxis], outputs: readonly [number, number]): Corner {
  const [down, across] = axes;
  const [row, column, weight]: number[][] = [[], [], []];
  const rows = outputs[0] * outputs[1];
  for (let output = 0; output < Math.min(rows, MOST_SHOWN); output++)
    for (let a = 0; a < down.kernel; a++) {
      const i = Math.floor(output / outputs[1]) * down.stride + a * down.dilation - down.padding;
      if (i < 0 || i >= down.input || i * across.input >= MOST_SHOWN) continue;
      for (let b = 0; b < across.kernel; b++) {
        const j = (output % outputs[1]) * across.stride + b * across.dilation - across.padding;
        const input = i * across.input + j;
        if (j < 0 || j >= across.input || input >= MOST_SHOWN) continue;
        row.push(output);
        column.push(input);
        weight.push(a * across.kernel + b);
      }
    }
  return {
    rows,
    columns: down.input * across.input,
    row: Float64Array.from(row),
    column: Float64Array.from(column),
    weight: Float64Array.from(weight),
  };
}

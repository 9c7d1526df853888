/**
 * An enlarger that the camera cannot tell from the truth: whatever its layers draw, y has the cell means x.
 *
 *   y = g(x) − A⁺A g(x) + A⁺x,   A the means of cells, A⁺ each of them on its whole cell:   Ay = Ag − Ag + x = x
 *
 * Layers choose only what A can't see. Bahat & Michaeli, Explorable super resolution, CVPR 2020.
 */
import type { Layer, Memory } from '../core/layers/index.ts';
import { tensor } from '../core/layers/index.ts';
import type { Single } from '../core/vector.ts';
import { CELL, cellMeans, cellsFilled, SMALL } from './lines.ts';
import { PIXELS, SIDE } from './small-pictures.ts';

interface ConsistentMemory extends Memory {
  readonly inner: Memory;
}

/** `layers`: [n, channels, 8, 8] → [n, 1, 32, 32]; the first channel is what the camera saw, times `gain`. */
export function consistent(layers: Layer<Memory, Single>, gain: number): Layer<ConsistentMemory, Single> {
  const hidden = (values: Single): Single => {
    const seen = cellsFilled(cellMeans(values, SIDE, CELL), SIDE, CELL);
    return values.map((value, i) => value - seen[i]);
  };
  return {
    ...{ name: 'consistent', parameters: layers.parameters, outShape: layers.outShape },
    forward(x, params) {
      const { y, memory } = layers.forward(x, params);
      const [channels, pixels] = [x.shape[1], SMALL ** 2];
      const data = hidden(y.data);
      for (let n = 0; n < x.shape[0]; n++) {
        const small = x.data.slice(n * channels * pixels, (n * channels + 1) * pixels);
        cellsFilled(small, SIDE, CELL).forEach((value, i) => (data[n * PIXELS + i] += value / gain));
      }
      return { y: tensor(y.shape, data), memory: { inShape: x.shape, inner: memory } };
    },
    // I − A⁺A is symmetric. What x adds beside the layers nobody asks for: x is no layer's answer.
    backward: (dy, { inner }, params) => layers.backward(tensor(dy.shape, hidden(dy.data)), inner, params),
  };
}

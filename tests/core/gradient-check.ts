import type { Layer, Memory, Params, Tensor } from '../../src/core/layers/index.ts';
import { tensor } from '../../src/core/layers/index.ts';
import { dot } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';

/** ∂f/∂v by central differences, v's numbers one after the other. */
export function numericalGradient(v: Vec, f: (v: Vec) => number, step = 1e-5): Vec {
  return v.map((value, i) => {
    const at = (moved: number) => f(v.with(i, moved));
    return (at(value + step) - at(value - step)) / (2 * step);
  });
}

/** dx and every parameter's gradient of ⟨dy, f(x)⟩: what `backward` says, and what finite differences say. */
export function compareGradients<M extends Memory>(layer: Layer<M>, x: Tensor, params: Params, dy: Vec) {
  const value = (input: Vec, values: Params) => dot(dy, layer.forward(tensor(x.shape, input), values).y.data);
  const { y, memory } = layer.forward(x, params);
  const { dx, gradients } = layer.backward(tensor(y.shape, dy), memory, params);
  const rows = [{ what: 'x', found: dx.data, expected: numericalGradient(x.data, (v) => value(v, params)) }];
  for (const [key, weight] of Object.entries(params)) {
    const expected = numericalGradient(weight, (v) => value(x.data, { ...params, [key]: v }));
    rows.push({ what: key, found: gradients[key], expected });
  }
  return rows;
}

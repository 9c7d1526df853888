/** A picture that two layers have enlarged, with weights that nobody has trained yet, and its twin by layers that paint no grid. */
import { keepEach } from '../../parts/model/memo.ts';
import type { ComputeModel } from '../contract.ts';
import { drawn, inPlanes, scoreOf, truthOf, type Planes } from './decoder.ts';
import { LAYERS, SEED, SIDE, type LayerName, type Params } from './params.ts';
import { pythonOf } from './python.ts';

export interface Result {
  readonly pictures: Readonly<Record<LayerName | 'truth', Planes>>;
  /** Of a grid that repeats every 4 pixels, the mean of the three colours. */
  readonly scores: Readonly<Record<LayerName, number>>;
}

const everyLayer = <T>(make: (name: LayerName) => T) =>
  Object.fromEntries(LAYERS.map((name) => [name, make(name)])) as Record<LayerName, T>;

/** Whatever is shown of it. */
const resultOf = keepEach((seed: number): Result => {
  const pictures = everyLayer((name) => inPlanes((colour) => drawn(name, seed, colour)));
  const scores = everyLayer((name) => scoreOf(pictures[name]));
  return { pictures: { ...pictures, truth: truthOf(SIDE) }, scores };
});

export const model = {
  kind: 'compute',
  compute: () => resultOf(SEED),
  measures: ({ scores }) => ({ ...scores }),
  facts: (_, { shown }) => ({ shown }),
  table: ({ scores }) => ({
    columns: [
      { head: `layer (0 … 3: ${LAYERS.join(', ')})`, values: LAYERS.map((_, i) => i) },
      { head: 'artifact score', values: LAYERS.map((name) => scores[name]) },
    ],
  }),
  python: pythonOf,
} satisfies ComputeModel<Params, Result>;

import { bytes } from './bytes/layers.ts';
import { instantiate } from './module.ts';
import type { CompiledModule } from './module.ts';
import { withTwin } from './twin.ts';

/** On addresses; what they mean is told in assembly/layers.ts and the files it names. */
type Functions = Record<
  | 'frame'
  | 'unframe'
  | 'pack'
  | 'correlate'
  | 'weigh'
  | 'exp'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leakyRelu'
  | 'adam'
  | 'maxPool',
  (...numbers: number[]) => void
>;

export type LayersModule = CompiledModule<Functions>;

/** Single precision for the layers of a network, made at first use; null where compiled code can't run or is switched off. */
export const layersModule = withTwin<LayersModule | null>(null, () => instantiate<Functions>(bytes));

/** Parameters of layers within a larger one, named as the state_dict of a PyTorch module names them: 'part.weight'. */
import type { Numbers } from '../vector.ts';
import type { Layer, Memory, Params } from './layer.ts';

/** ['part.weight', …] for the weight of a part. */
export const namedAfter = <T>(
  part: string | number,
  values: Readonly<Record<string, T>>,
): (readonly [string, T])[] =>
  Object.entries(values).map(([key, value]) => [`${part}.${key}`, value] as const);

/** The parameters of a part under its own names for them. */
export const paramsOfPart = <V extends Numbers>(
  part: string | number,
  { parameters }: Layer<Memory, V>,
  params: Params<V>,
): Params<V> => Object.fromEntries(Object.keys(parameters).map((key) => [key, params[`${part}.${key}`]]));

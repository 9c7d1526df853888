/** The weights of a figure's networks as a file beside its script, under the names that PyTorch's state_dicts have. */
import type { Layer, Memory, Params } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { npzBytes } from './npz.ts';

/** 'variant.layer.weight' for each; the same for every state, so it is made once, when first asked for. */
export function weightsNpz<Variant extends string>(
  variants: readonly Variant[],
  layersOf: (variant: Variant) => Pick<Layer<Memory, Single>, 'parameters'>,
  weights: Readonly<Record<Variant, Params<Single>>>,
): () => Uint8Array<ArrayBuffer> {
  let made: Uint8Array<ArrayBuffer> | undefined;
  const make = () =>
    npzBytes(
      Object.fromEntries(
        variants.flatMap((variant) =>
          Object.entries(layersOf(variant).parameters).map(([key, shape]) => [
            `${variant}.${key}`,
            { shape, data: weights[variant][key] },
          ]),
        ),
      ),
    );
  return () => (made ??= make());
}

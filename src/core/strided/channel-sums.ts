import { layersModule } from '../compiled/layers.ts';
import type { Numbers } from '../vector.ts';
import { compiledSums } from './compiled-sums.ts';
import type { ChannelSizes } from './tap-layout.ts';
import { writtenSums } from './written-sums.ts';

/**
 * The one convolution behind every layer. y = A(h) x is linear in x and in h, so there are three maps, each over a batch of
 * pictures `[n, channels, height, width]` and each overwriting its last array but the bias:
 *
 *   y[o, i, j] = Σ h[o, c, a, b] x[c, i·sᵥ + a·dᵥ − pᵥ, j·sₕ + b·dₕ − pₕ], zero outside
 *
 * Where a bias is given, its number for each channel is added to all of the result.
 */
export interface ChannelSums<V extends Numbers> {
  /** y = A(h) x: a convolution layer; the input gradient of a transposed one. */
  gather(h: V, x: V, y: V, bias?: V): void;
  /** x = A(h)ᵀ y: a transposed layer; the input gradient of a convolution layer. */
  scatter(h: V, y: V, x: V, bias?: V): void;
  /** h = ∂⟨y, A(h) x⟩/∂h, summed over the batch: the weight gradient of both. */
  weigh(x: V, y: V, h: V): void;
}

/** The three maps for a batch of `pictures`, in the precision of `like`: single by compiled code where that runs. */
export function channelSums<V extends Numbers>(
  sizes: ChannelSizes,
  pictures: number,
  like: V,
): ChannelSums<V> {
  const module = like instanceof Float32Array ? layersModule() : null;
  if (module === null) return writtenSums(sizes, pictures, like);
  // V is `Single` here, which TypeScript does not conclude from the kind of `like`.
  return compiledSums(module, sizes, pictures) as unknown as ChannelSums<V>;
}

/** The same three maps of A(h)ᵀ, which goes from y to x. */
export const transposed = <V extends Numbers>({
  gather,
  scatter,
  weigh,
}: ChannelSums<V>): ChannelSums<V> => ({
  gather: scatter,
  scatter: gather,
  weigh: (y, x, h) => weigh(x, y, h),
});

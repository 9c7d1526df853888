import { truncated } from '../core/spectral/index.ts';
import { spectralMethod } from './parts/spectral-method.ts';

/**
 * The naive inverse of the components with σ ≥ τ, nothing of the rest. By threshold, because the DFT and the DCT come
 * in the order of frequencies; Hansen, *BIT* 27, 1987, counts the largest k instead.
 */
export const tsvd = spectralMethod({
  name: 'tsvd',
  params: { threshold: { default: 0.1, low: 1e-6, high: 1, scale: 'log', symbol: 'τ' } },
  belief: { truth: 'strong-components', noise: 'white' },
  needs: [],
  factor: (_, __, { threshold }) => truncated(threshold),
  python: ({ threshold }) => `
kept = np.abs(H) >= ${threshold}
estimate = back(np.divide(forward(y), H, out=np.zeros_like(H * forward(y)), where=kept))
`,
});

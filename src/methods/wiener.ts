import { wiener as factor } from '../core/spectral/index.ts';
import { spectralMethod } from './parts/spectral-method.ts';

/**
 * φ = σ²/(σ² + Pₙ/Pₓ) with one power ratio for all frequencies: the best linear estimate of a truth as rough as white
 * noise. It *is* Tikhonov with λ² = Pₙ/Pₓ. Wiener, 1949; Helstrom, *J. Opt. Soc. Am.* 57(3), 1967.
 */
export const wiener = spectralMethod({
  name: 'wiener',
  params: { nsr: { default: 2.5e-3, low: 1e-12, high: 100, scale: 'log', symbol: 'Pₙ/Pₓ' } },
  belief: { truth: 'small', noise: 'white' },
  needs: [],
  factor: (_, __, { nsr }) => factor(nsr),
  python: ({ nsr }) => `
nsr = ${nsr}  # power of the noise over power of the truth
estimate = back(np.conj(H) * forward(y) / (np.abs(H) ** 2 + nsr))
`,
});

import { checkFinite, checkFits } from '../core/check.ts';
import { wiener } from '../core/spectral/index.ts';
import { spectralMethod } from './parts/spectral-method.ts';

/**
 * φ = σ²/(σ² + κPₙ/Pₓ) with the truth's own power at every frequency, known from its class or measured: with the true
 * power and κ = 1 no linear filter errs less on average. κ > 1 trusts the data less. White noise: Pₙ = σₙ².
 * Helstrom, *J. Opt. Soc. Am.* 57(3), 1967.
 */
export const wienerSpectrum = spectralMethod({
  name: 'wiener-spectrum',
  params: { strength: { default: 1, low: 1e-3, high: 1e3, scale: 'log', symbol: 'κ' } },
  belief: { truth: 'spectrum', noise: 'white' },
  needs: ['sigma', 'spectrum'],
  factor({ noise, shape, spectrum }, _, { strength }) {
    checkFinite('wiener-spectrum', "noise's sigma", noise?.sigma as number, 0);
    checkFinite('wiener-spectrum', 'strength', strength, 0);
    checkFits('wiener-spectrum', 'spectrum', spectrum!, shape);
    return wiener({ signal: spectrum!, noise: strength * noise!.sigma! ** 2 });
  },
  python: ({ strength }) => `
strength = ${strength}
estimate = back(np.conj(H) * S * forward(y) / (np.abs(H) ** 2 * S + strength * sigma ** 2))
`,
});

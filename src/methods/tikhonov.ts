import { tikhonov as factor } from '../core/spectral/index.ts';
import { spectralMethod } from './parts/spectral-method.ts';

/** argmin ‖Ax − y‖² + λ²‖x‖²: φ = σ²/(σ² + λ²). Tikhonov, *Soviet Math. Dokl.* 4, 1963. */
export const tikhonov = spectralMethod({
  name: 'tikhonov',
  params: { lambda: { default: 0.05, low: 1e-6, high: 10, scale: 'log', symbol: 'λ' } },
  belief: { truth: 'small', noise: 'white' },
  needs: [],
  factor: (_, __, { lambda }) => factor(lambda),
  python: ({ lambda }) => `
lam = ${lambda}
estimate = back(np.conj(H) * forward(y) / (np.abs(H) ** 2 + lam ** 2))
`,
});

import { l1 } from '../core/priors/index.ts';
import { shrinkageMethod } from './parts/shrinkage-method.ts';

/**
 * min ½‖Ax − y‖² + λ‖x‖₁ by FISTA: v a little ahead of x, x ← soft(v + τAᵀ(y − Av), τλ), which sets to zero what is within τλ of it.
 * Tibshirani, *J. R. Stat. Soc. B* 58(1), 1996; Beck & Teboulle, *SIAM J. Imaging Sci.* 2(1), 2009.
 */
export const sparse = shrinkageMethod({
  name: 'sparse',
  params: {
    lambda: { default: 0.005, low: 1e-6, high: 1, scale: 'log', symbol: 'λ' },
    steps: { default: 100, low: 0, high: 2000, scale: 'integer', symbol: 'k' },
  },
  truth: 'few',
  prior: () => l1,
  proxCost: ({ samples }) => samples,
  proxScript: () => `

def prox(v, t):  # the soft threshold
    return np.sign(v) * np.maximum(np.abs(v) - t, 0)
`,
});

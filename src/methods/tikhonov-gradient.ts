import { checkInteger } from '../core/check.ts';
import { tikhonov } from '../core/spectral/index.ts';
import { differencePower } from './parts/difference-power.ts';
import { spectralMethod } from './parts/spectral-method.ts';

/**
 * argmin ‖Ax − y‖² + λ²‖Lx‖² with L the gradient (order 1) or the Laplacian (order 2): φ = σ²/(σ² + λ²|L|²), so that
 * slow changes cost nothing. Phillips, *J. ACM* 9(1), 1962; Twomey, *J. ACM* 10(1), 1963.
 */
export const tikhonovGradient = spectralMethod({
  name: 'tikhonov-gradient',
  params: {
    lambda: { default: 0.05, low: 1e-6, high: 10, scale: 'log', symbol: 'λ' },
    order: { default: 1, low: 1, high: 2, scale: 'integer' },
  },
  belief: { truth: 'smooth', noise: 'white' },
  needs: [],
  factor(problem, _, { lambda, order }) {
    checkInteger('tikhonov-gradient', 'order', order, 1, 2);
    return tikhonov(lambda, differencePower(problem, order));
  },
  python: ({ lambda, order }) => `
lam = ${lambda}
# |L|² of the gradient: 2 - 2 cos ω, summed over the axes; omega is that of the transform.
L2 = sum(2 - 2 * np.cos(w) for w in np.meshgrid(*omega, indexing="ij"))${order === 2 ? ' ** 2' : ''}
estimate = back(np.conj(H) * forward(y) / (np.abs(H) ** 2 + lam ** 2 * L2))
${order === 2 ? IN_SKIMAGE : ''}`,
});

const IN_SKIMAGE = `# On a periodic frame: skimage.restoration.wiener(y, h, lam ** 2, clip=False), whose "Wiener" filter this is.
`;

import { checkInteger, demand } from '../core/check.ts';
import { waveletL1 } from '../core/priors/index.ts';
import type { Shape } from '../core/vector.ts';
import { formatShape } from '../core/vector.ts';
import { shrinkageMethod } from './parts/shrinkage-method.ts';

/** At most as many as are asked for, and as often as every side can be halved. */
function levelsThatFit(shape: Shape, most: number): number {
  checkInteger('sparse-wavelets', 'levels', most, 1);
  const even = shape.every((side: number) => side % 2 === 0);
  demand(even, 'sparse-wavelets', 'every side must be even', formatShape(shape));
  let levels = 1;
  while (levels < most && shape.every((side: number) => side % 2 ** (levels + 1) === 0)) levels++;
  return levels;
}

/**
 * min ½‖Ax − y‖² + λΣ|(Wx)ᵢ| over the details of the Haar transform W by FISTA: x ← Wᵀ soft(W(v + τAᵀ(y − Av)), τλ), the coarsest
 * averages kept; no more levels than the sides can be halved.
 * Daubechies, Defrise & De Mol, *CPAM* 57(11), 2004; Figueiredo & Nowak, *IEEE Trans. Image Process.* 12(8), 2003.
 */
export const sparseWavelets = shrinkageMethod({
  name: 'sparse-wavelets',
  params: {
    lambda: { default: 0.001, low: 1e-6, high: 1, scale: 'log', symbol: 'λ' },
    steps: { default: 100, low: 0, high: 2000, scale: 'integer', symbol: 'k' },
    levels: { default: 3, low: 1, high: 6, scale: 'integer' },
  },
  truth: 'few-wavelets',
  prior: ({ shape }, { levels }) =>
    waveletL1(shape, { family: 'haar', levels: levelsThatFit(shape, levels) }),
  /** Wv and Wᵀc of a picture: 4n each on the finest level, a quarter on every next one; and n. */
  proxCost: ({ samples }) => (32 / 3 + 1) * samples,
  proxScript: ({ levels }) => `

def prox(v, t, levels=${levels}):  # the soft threshold of what a Haar wavelet sees, level by level
    if levels == 0 or any(n % 2 for n in v.shape):
        return v
    a, b, c, d = v[::2, ::2], v[::2, 1::2], v[1::2, ::2], v[1::2, 1::2]
    mean = prox((a + b + c + d) / 2, t, levels - 1)
    details = np.array([a - b + c - d, a + b - c - d, a - b - c + d]) / 2
    across, down, both = np.sign(details) * np.maximum(np.abs(details) - t, 0)
    out = np.empty_like(v)
    out[::2, ::2], out[::2, 1::2] = mean + across + down + both, mean - across + down - both
    out[1::2, ::2], out[1::2, 1::2] = mean + across - down - both, mean - across - down + both
    out /= 2
    return out
`,
});

import { demand } from '../core/check.ts';
import type { Complex } from '../core/fft/index.ts';
import { halfWidth } from '../core/fft/index.ts';
import { GUESSES, plugAndPlay as solver } from '../core/solvers/plug-and-play.ts';
import { transferFunction } from '../core/spectral/index.ts';
import { asPicture, type Shape } from '../core/vector.ts';
import { transformCost } from './parts/cost.ts';
import { iterativeMethod } from './parts/iterative-method.ts';

/** Multiply–adds a pixel of the book's own denoiser. */
export const OF_DENOISER = 7856;

/**
 * A step towards the data by formula, then a learned denoiser where the prior's proximal operator would stand, K times. The denoiser is told to
 * it as the noise is: it knows pictures and has seen no blur. λ of Zhang et al. is 0.23, of a blur that is known to the
 * last digit on a ring; 2 leaves of pictures that were blurred on a finer grid about what the noise is.
 * Venkatakrishnan, Bouman & Wohlberg, GlobalSIP 2013; Zhang et al., IEEE TPAMI 44, 2022.
 */
export const plugAndPlay = iterativeMethod({
  name: 'plug-and-play',
  params: {
    lambda: { default: 2, low: 0.01, high: 1000, scale: 'log', symbol: 'λ' },
    steps: { default: 8, low: 1, high: 50, scale: 'integer', symbol: 'K' },
  },
  belief: { truth: 'learned', noise: 'white' },
  boundaries: ['periodic'],
  needs: ['sigma', 'denoiser'],
  solver,
  solverProblem({ data, shape, kernel, boundary, noise, denoiser, known }) {
    const who = 'plug-and-play';
    demand(boundary === 'periodic', who, "boundary must be 'periodic'", `'${boundary}'`);
    demand(denoiser !== undefined, who, 'a denoiser must be told', 'none');
    demand(noise?.sigma !== undefined, who, "noise's sigma must be told", 'none');
    const transfer = leftHalf(transferFunction(kernel, shape), shape);
    return { data, shape, transfer, noise: noise.sigma, denoiser, known };
  },
  solverParams: (_, { lambda, steps }) => ({ lambda, steps }),
  /** Two transforms a step, 10n for the formula between them, and the book's own denoiser: k(2n log₂ n + 7866n). */
  cost: ({ samples }, { steps }) => steps * (2 * transformCost(samples) + (10 + OF_DENOISER) * samples),
  python: ({ lambda, steps }) => `
lam, K = ${lambda}, ${steps}
first = min(49 / 255, most)
last = min(first, max(least, sigma))
estimate, data = y, y
for k in range(K):
    level = first * (last / first) ** (k / (K - 1)) if K > 1 else last
    alpha = lam * sigma ** 2 / level ** 2
    for guess in range(${GUESSES + 1}):
        if guess:  # what was not seen is what the estimate says of it
            data = np.where(known, y, A(nearer))
        nearer = back((np.conj(H) * forward(data) + alpha * forward(estimate)) / (np.abs(H) ** 2 + alpha))
    estimate = denoise(nearer, level)
`,
});

/** Columns 0 … ⌊w/2⌋ of a spectrum, as `rfft` has them. */
function leftHalf({ re, im }: Complex, shape: Shape): Complex {
  const [height, width] = asPicture(shape);
  const columns = halfWidth(width);
  const half = (whole: Complex['re']) => {
    const out = new Float64Array(height * columns);
    for (let row = 0; row < height; row++)
      out.set(whole.subarray(row * width, row * width + columns), row * columns);
    return out;
  };
  return { re: half(re), im: half(im) };
}

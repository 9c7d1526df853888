/** The search itself, of each family, as Python. */
import { script } from '../../parts/model/python.ts';
import { BLIND, FIRST_LAMBDA, GUESS_SHARE, INNER, INNER_RL, KERNEL_STEP, LEVEL_STEPS } from './schedule.ts';

const SCALINGS = {
  delayed: `def scaled(h):
    h = np.maximum(h, 0)
    return h / h.sum()`,
  'at-once': `def scaled(h):
    """The nearest kernel with h >= 0 and sum 1."""
    falling = np.sort(h.ravel())[::-1]
    taken = (np.cumsum(falling) - 1) / np.arange(1, h.size + 1)
    return np.maximum(h - taken[np.flatnonzero(falling > taken)[-1]], 0)`,
};

export const PYTHON_MAP = (scaling: keyof typeof SCALINGS): string => `
${SCALINGS[scaling]}
${script(`

def means(n, m):
    weights = np.zeros((m, n))
    for i in range(m):
        first, last = i * n // m, -(-(i + 1) * n // m)
        weights[i, first:last] = 1 / (last - first)
    return weights


def step(x, h, q, y, lam):
    blur = Blur(y.shape, h.shape)
    last, x = x, x - blur.to_picture(blur.apply(x, h) - y, h) - gradient_adjoint(*q)
    q = [a + b / 16 for a, b in zip(q, gradient(2 * x - last))]
    size = np.maximum(1, np.hypot(*q) / lam)
    slope = blur.to_kernel(blur.apply(x, h) - y, x)
    h = scaled(h - ${KERNEL_STEP} * h.max() / np.abs(slope).max() * slope)
    return x, h, [a / size for a in q]


def search(y, steps):
    """Coarse to fine: a scale's picture and kernel, enlarged, begin the next."""
    levels = [(y, support)]
    while levels[0][1] > 6:
        data, side = levels[0]
        n, m = data.shape
        coarse = means(n, (n + 1) // 2) @ data @ means(m, (m + 1) // 2).T
        levels.insert(0, (coarse, max(3, 2 * ((side + 1) // 4) + 1)))
    own = [${LEVEL_STEPS.join(', ')}][-len(levels) :]
    own[-1] = ${BLIND * INNER} - sum(own[:-1])
    left, done = ${INNER} * steps, 0
    for level, (data, side) in enumerate(levels):
        frame = Blur(data.shape, (side, side)).frame
        if level == 0:
            h = np.full((side, side), 1 / side**2)
            margins = [((n - m) // 2, -(-(n - m) // 2)) for n, m in zip(frame, data.shape)]
            x = np.pad(data, margins, "edge")
        elif left > 0:
            x, h = centred(x, h)
            x, h = resized(x, frame), resized(h, (side, side))
            h = h / h.sum()
        else:
            break
        now, q = data, gradient(0 * x)
        for k in range(done, done + min(left, own[level])):
            rate = (lam / ${FIRST_LAMBDA}) ** (1 / ${BLIND * INNER})
            x, h, q = step(x, h, q, data, max(lam, ${FIRST_LAMBDA} * rate**k))
        left, done = max(0, left - own[level]), done + own[level]
    return x, h, now

`)}`;

export const PYTHON_RICHARDSON_LUCY = script(`

def search(y, steps):
    """Richardson-Lucy on the picture with the kernel held, then on the kernel with the picture held."""
    y = np.maximum(y, 0)
    blur = Blur(y.shape, (support, support))
    across = np.exp(-((np.arange(support) - support // 2) ** 2) / (2 * (${GUESS_SHARE} * support) ** 2))
    h = np.outer(across, across)
    x, h = np.full_like(y, y.mean()), h / h.sum()

    def ratio(x, h):
        blurred = blur.apply(x, h)
        return np.divide(y, blurred, out=np.zeros_like(y), where=blurred > 0)

    for _ in range(${INNER_RL} * steps):
        x = x * np.maximum(blur.to_picture(ratio(x, h), h), 0) / h.sum()
        h = h * np.maximum(blur.to_kernel(ratio(x, h), x), 0) / x.sum()
        x, h = x * h.sum(), h / h.sum()
    return x, h, y

`);

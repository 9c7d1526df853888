/** The kernels of `kernels.ts` in NumPy: each pixel weighted by the area that the shape covers, in 32 lines a pixel. */
export const PYTHON_KERNELS = `def cells(reach):
    return np.arange(2 * max(0, int(np.ceil(reach - 0.5 - 1e-9))) + 1.0)


def covered(reach_x, reach_y, span):
    """How much of each pixel lies between span(y), exact along x, by 32 lines along y."""
    columns, rows = cells(reach_x), cells(reach_y)
    columns, rows = columns - columns.size // 2, rows - rows.size // 2
    y = (rows[:, None] - 0.5 + (np.arange(32) + 0.5) / 32)[:, :, None]
    left, right = span(y)
    overlap = np.minimum(right, columns + 0.5) - np.maximum(left, columns - 0.5)
    return np.maximum(overlap, 0).sum(1)


def slab(a, b, half):
    """The x with |a x + b| <= half."""
    if a == 0:
        inside = np.abs(b) <= half
        return np.where(inside, -np.inf, np.inf), np.where(inside, np.inf, -np.inf)
    ends = (-half - b) / a, (half - b) / a
    return ends if a > 0 else ends[::-1]


def kernel(shape, wide, angle):
    """A disc's diameter, a streak's length; a Gaussian of sigma = wide / 4."""
    if shape == "gaussian":
        sigma = wide / 4
        j = np.arange(-np.ceil(4 * sigma), np.ceil(4 * sigma) + 1)
        line = np.exp(-(j**2) / (2 * sigma**2))
        h = np.outer(line, line)
    elif shape == "disc":
        r = max(wide / 2, 0.5)

        def round_span(y):
            half = np.sqrt(np.maximum(0, r * r - y * y))
            return -half, half

        h = covered(r, r, round_span)
        h = h + h.T
    else:
        quarter = int(np.floor(angle / 90 + 0.5))
        rest = np.radians(angle - 90 * quarter)
        c, s = np.cos(rest), np.sin(rest)
        u, v = [(c, s), (-s, c), (-c, -s), (s, -c)][quarter % 4]

        def streak(y):
            along = slab(u, -v * y, wide / 2)
            across = slab(-v, -u * y, 0.5)
            return np.maximum(along[0], across[0]), np.minimum(along[1], across[1])

        half = wide / 2
        h = covered(half * abs(u) + 0.5 * abs(v), half * abs(v) + 0.5 * abs(u), streak)
    return h / h.sum()`;

/** Upsamplers and the artifact score in PyTorch and NumPy, as the scripts of several figures define them; `s` is the stride. */

export const UPSAMPLERS_PYTHON = `
def transposed(k):
    p = max(0, -((s - k) // 2))
    return lambda x, w: F.conv_transpose2d(x, w, stride=s, padding=p, output_padding=2 * p - (k - s))


def resized(**how):
    return lambda x, w: F.conv2d(F.interpolate(x, scale_factor=s, **how), w, padding=1)


def sub_pixel(x, w):
    return F.pixel_shuffle(F.conv2d(x, w, padding=1), s)
`;

export const ARTIFACT_SCORE_PYTHON = `
def artifact_score(x, s):
    """Of the energy near the frequencies of a grid of period s, the share on them."""
    (h, w), hann = x.shape, lambda n: 1 - np.cos(2 * np.pi * np.arange(n) / n)
    power = np.abs(np.fft.fft2(x * np.outer(hann(h), hann(w)))) ** 2
    grid = around = 0.0
    for a in range(s):
        for b in range(s):
            if a == b == 0:
                continue
            reach = [max(2, n // (4 * s)) for n in (h, w)]
            rows, columns = [
                np.arange(c * n // s - r, c * n // s + r + 1) % n for c, n, r in zip((a, b), (h, w), reach)
            ]
            near = power[np.ix_(rows, columns)]
            on = near[reach[0] - 1 : reach[0] + 2, reach[1] - 1 : reach[1] + 2].sum()
            rest = near.sum() - on
            grid += on - 9 * rest / (near.size - 9)
            around += rest
    return grid / (grid + around) if grid > 1e-24 * power.sum() else 0.0
`;

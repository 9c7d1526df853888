/** What the methods' lines rely on, by what lies outside: the blur `A`, its adjoint `At`, and the transform that takes the blur apart. */
import type { Boundary } from '../../../core/convolution/index.ts';

/** On a ring; the margin is as wide as the frame that the methods see is wider than the picture. */
const RING = `
def forward(v):
    return np.fft.fft2(v, norm="ortho")


def back(c):
    return np.fft.ifft2(c, norm="ortho").real


omega = [2 * np.pi * np.arange(n) / n for n in (tall, wide)]
frequencies = [np.fft.fftfreq(n) for n in (tall, wide)]
framed = np.zeros((tall, wide))
framed[:h.shape[0], :h.shape[1]] = h
H = np.fft.fft2(np.roll(framed, (-(h.shape[0] // 2), -(h.shape[1] // 2)), (0, 1)))


def A(v):
    return back(H * forward(v))


def At(v):
    return back(np.conj(H) * forward(v))
`;

/** Beyond the frame its mirror image, or nothing: the frame is padded and blurred, and the adjoint adds what fell outside back to where it came from. */
const padded = (mode: 'symmetric' | 'constant'): string => `
reach = [(n // 2, n // 2) for n in h.shape]
source = np.pad(np.arange(tall * wide).reshape(tall, wide), reach, "${mode}"${mode === 'constant' ? ', constant_values=-1' : ''})


def A(v):
    return signal.fftconvolve(np.pad(v, reach, "${mode}"), h, "valid")


def At(v):
    full = signal.fftconvolve(v, h[::-1, ::-1], "full")
    return np.bincount(source[source >= 0], full[source >= 0], tall * wide).reshape(tall, wide)
`;

/** Of a mirrored frame and a kernel that is its own mirror image every column of A has the same eigenvectors. */
const MIRRORED = `
def forward(v):
    return fft.dctn(v, norm="ortho")


def back(c):
    return fft.idctn(c, norm="ortho")


omega = [np.pi * np.arange(n) / n for n in (tall, wide)]
frequencies = [np.arange(n) / (2 * n) for n in (tall, wide)]
corner = np.zeros((tall, wide))
corner[0, 0] = 1
H = forward(A(corner)) / forward(corner)
`;

export function pythonBlur(boundary: Boundary): string {
  if (boundary === 'periodic') return RING;
  return boundary === 'reflect' ? `${padded('symmetric')}\n${MIRRORED}` : padded('constant');
}

/** The expected power of the truth as a law of frequency, for a method that wants it; the data's own at frequency 0. */
export const PYTHON_POWER = `
radius = np.hypot(*np.meshgrid(*frequencies, indexing="ij"))


def power(scale, exponent, mean):
    S = np.full((tall, wide), float(mean))
    S[radius > 0] = scale * radius[radius > 0] ** -exponent
    return S
`;

/** Nothing where the frame is as wide as the picture. */
export const PYTHON_MARGIN = `
def margin(last, first, gap):  # from the last line round to the first, by half a cosine
    share = (1 - np.cos(np.pi * np.arange(1, gap + 1) / (gap + 1))) / 2
    return last + share[:, None] * (first - last)


def surrounded(v):
    v = np.hstack([v, margin(v[:, -1], v[:, 0], wide - width).T])
    return np.vstack([v, margin(v[-1], v[0], tall - height)])
`;

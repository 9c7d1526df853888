/** The whole search in NumPy: the data, the kernel found with the picture, and the picture with the kernel held. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { numpyArray, pythonLight, script } from '../../parts/model/python.ts';
import { isFile, pictureOf } from './bench.ts';
import { kernelOf } from './kernels.ts';
import { KERNEL_SIDE, MARGIN, type Params } from './params.ts';
import { PYTHON_MAP, PYTHON_RICHARDSON_LUCY } from './python-methods.ts';
import { ratesOf } from './rates.ts';
import { PYTHON_BLUR, PYTHON_HELD, PYTHON_LIKENESS } from './python-parts.ts';
import { BLIND } from './schedule.ts';

export function pythonOf(p: Params, shown: number): string {
  const picture = pictureOf(p.scene);
  return `${script(`
import numpy as np

shown, support, lam = ${shown}, ${p.support}, ${p.lambda}
beyond = "${p.method === 'richardson-lucy' ? 'periodic' : p.beyond}"
${pythonPicture('stored', picture)}
light = ${isFile(p) ? pythonLight('stored') : 'stored'}
`)}${dataOf(p)}
${PYTHON_BLUR}
${p.method === 'richardson-lucy' ? PYTHON_RICHARDSON_LUCY : PYTHON_MAP(p.method)}
${PYTHON_HELD}
${p.blurred === 'here' ? PYTHON_LIKENESS : ''}
x, h, scaled_data = search(y, min(shown, ${BLIND}))
if shown > ${BLIND}:
    x, h = centred(x, h)
    x, scaled_data = held(x, h, y, shown - ${BLIND}), y
residual = Blur(scaled_data.shape, h.shape).apply(x, h) - scaled_data
measures = {
    "misfit": float(np.sqrt(np.mean(residual**2))),
    "peak": float(h.max()),
    "step": shown,
}
${p.blurred === 'here' ? likenessOf(p) : ''}print(measures)
`;
}

function likenessOf(p: Params): string {
  const { drawsEach, foundMotion, foundGaussian } = ratesOf(p);
  return `measures["dataPsnr"] = psnr(y)
measures["psnr"] = psnr(resized(Blur(scaled_data.shape, h.shape).framed(x), y.shape))
measures["similarity"] = similarity(resized(h, (support, support)), true_kernel)
# Of ${drawsEach} other pictures each, whose kernel this method finds: an hour of this script, recorded.
measures |= {"drawsEach": ${drawsEach}, "foundMotion": ${foundMotion}, "foundGaussian": ${foundGaussian}}
`;
}

function dataOf(p: Params): string {
  if (p.blurred === 'already') return 'y = light\n';
  const noise =
    p.noise > 0 ? ` + ${p.noise} * np.random.RandomState(${p.seed}).standard_normal(truth.shape)` : '';
  return script(`
${numpyArray('true_kernel', kernelOf(p), [KERNEL_SIDE, KERNEL_SIDE])}
truth = light[${MARGIN}:-${MARGIN}, ${MARGIN}:-${MARGIN}]
windows = np.lib.stride_tricks.sliding_window_view(light, true_kernel.shape)
y = np.einsum("ijkl,kl->ij", windows, true_kernel[::-1, ::-1])${noise}
`);
}

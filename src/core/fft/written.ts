import { workArray } from '../work-array.ts';
import type { Vec } from '../vector.ts';
import { cosineForward, cosineInverse } from './cosine-transform.ts';
import { planFor } from './plan.ts';
import { halfSpectrum, realForward, realInverse } from './real.ts';
import type { Transforms } from './transforms.ts';

/** The transforms as this folder tells them. */
export const written: Transforms = {
  forward(re, im, height, width, out) {
    out.re.set(re);
    out.im.set(im);
    transform(out.re, out.im, height, width);
  },
  inverse(re, im, height, width, out) {
    const share = 1 / re.length;
    for (let i = 0; i < re.length; i++) {
      out.re[i] = re[i] * share;
      out.im[i] = im[i] * share;
    }
    // Exchanging the real and imaginary parts, before and after, turns the sign of the exponent.
    transform(out.im, out.re, height, width);
  },
  realForward(x, height, width, out = halfSpectrum([height, width])) {
    realForward(x, height, width, out);
    return out;
  },
  realInverse(half, height, width, out = new Float64Array(height * width)) {
    realInverse({ re: half.re.slice(), im: half.im.slice() }, height, width, out);
    return out;
  },
  filter(x, transfer, conjugate, height, width, out) {
    const [re, im] = [new Float64Array(transfer.re.length), new Float64Array(transfer.re.length)];
    realForward(x, height, width, { re, im });
    const sign = conjugate ? -1 : 1;
    for (let k = 0; k < re.length; k++) {
      const b = sign * transfer.im[k];
      const real = re[k] * transfer.re[k] - im[k] * b;
      im[k] = re[k] * b + im[k] * transfer.re[k];
      re[k] = real;
    }
    realInverse({ re, im }, height, width, out);
  },
  open(height, width) {
    const data = frame(height * width);
    return {
      data,
      filter: (transfer, conjugate) => written.filter(data, transfer, conjugate, height, width, data),
    };
  },
  cosine: cosineForward,
  cosineInverse,
};

const frame = workArray();

function transform(re: Vec, im: Vec, height: number, width: number): void {
  const row = planFor(width);
  for (let i = 0; i < height; i++) row.run(re, im, i * width, 1);
  if (height > 1) planFor(height).run(re, im, 0, width);
}

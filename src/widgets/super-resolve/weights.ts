/** What was trained, and the ways to enlarge by their names in the figure. */
import type { Vec } from '../../core/vector.ts';
import type { Frame } from '../../networks/restorer-blur.ts';
import { bicubic, superResolvers, type SuperResolver } from '../../networks/super-resolver-layers.ts';
import { flatGrid, rampGrid } from '../../networks/super-resolver-scores.ts';
import { enlarged, superResolverLayers } from '../../networks/super-resolver.ts';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';
import file from '../../networks/weights/super-resolver.bin?url&inline';
import { keepEach } from '../../parts/model/memo.ts';
import type { Way } from './params.ts';

const [subPixel, transposed, plain] = weightsFromBytes(
  superResolvers.map(superResolverLayers),
  bytesOf(file),
);
export const trained = { 'sub-pixel': subPixel, transposed, plain };

const NETS: Readonly<Record<Exclude<Way, 'bicubic'>, SuperResolver>> = {
  subPixel: 'sub-pixel',
  transposed: 'transposed',
  plain: 'plain',
};

export const enlargedBy = (way: Way, small: Vec, shape: Frame): Vec =>
  way === 'bicubic' ? bicubic(small, shape) : enlarged(NETS[way], trained[NETS[way]], small, shape);

/** What each way leaves of its grid: on even greys, and on a ramp. */
export const gridOf = keepEach((way: Way) => {
  const enlarge = (x: Vec, shape: Frame) => enlargedBy(way, x, shape);
  return { flat: flatGrid(enlarge), ramp: rampGrid(enlarge) };
});

import { checkInteger, demand } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import type { SwitchMemory } from './max-pool2d.ts';
import { readSwitches } from './max-pool2d.ts';
import { refuseUnless } from './refuse.ts';
import type { TensorShape } from './tensor.ts';
import { checkSameShape, checkTensorShape, countOf } from './tensor.ts';

export interface UnpoolMemory extends Memory {
  /** 1 where the input is the one that stands in its cell, 0 where a later one covered it. */
  readonly stands: Uint8Array;
}

/** Where each number goes: what a `maxPool2d` kept (whose `inShape` is the shape to come back), or switches of one's own. */
export interface UnpoolOptions extends SwitchMemory {
  /** The pooled shape, which is what this layer takes. */
  readonly pooledShape: TensorShape;
}

/**
 * Puts each number in the cell its switch names, 0 elsewhere: y[switch] = x. With the switches of the very pool it restores
 * the position of every maximum, and nothing else. Where overlapping windows share a winner the last one stands, and it alone
 * has a gradient. PyTorch: `nn.MaxUnpool2d`. Zeiler, Taylor & Fergus, ICCV 2011.
 * @throws RangeError "maxUnpool2d: Found an invalid max index: 99 (output volumes are of size 4x4)".
 */
export function maxUnpool2d<V extends Numbers = Vec>({
  inShape: outShape,
  pooledShape,
  switches,
}: UnpoolOptions): Layer<UnpoolMemory, V> {
  const name = 'maxUnpool2d';
  checkTensorShape(name, 'inShape', outShape);
  checkTensorShape(name, 'pooledShape', pooledShape);
  const [n, c, h, w] = outShape;
  const sameBatch = pooledShape[0] === n && pooledShape[1] === c;
  demand(sameBatch, name, `pooledShape must begin with [${n}, ${c}]`, pooledShape);
  checkInteger(name, 'number of switches', switches.length, countOf(pooledShape), countOf(pooledShape));
  const stray = switches.find((cell) => !(cell >= 0 && cell < h * w));
  const volume = `(output volumes are of size ${h}x${w})`;
  refuseUnless(stray === undefined, name, `Found an invalid max index: ${stray} ${volume}`);
  return layerOf<UnpoolMemory, V>({
    name,
    outShape(inShape) {
      checkSameShape(name, 'x', inShape, pooledShape);
      return outShape;
    },
    forward(x) {
      const target = cellsOf(switches, pooledShape, outShape);
      const y = zerosLike<Numbers>(x.data, countOf(outShape));
      const last = new Int32Array(y.length);
      for (let o = 0; o < target.length; o++) {
        y[target[o]] = x.data[o];
        last[target[o]] = o;
      }
      const stands = new Uint8Array(target.length);
      for (let o = 0; o < target.length; o++) stands[o] = last[target[o]] === o ? 1 : 0;
      return { y: y as V, memory: { inShape: x.shape, stands } };
    },
    backward(dy, { inShape, stands }) {
      const dx: Numbers = readSwitches(dy, inShape, switches);
      for (let o = 0; o < stands.length; o++) dx[o] *= stands[o];
      return { dx: dx as V };
    },
  });
}

/** Where in the whole tensor each switch points. */
function cellsOf(
  switches: Int32Array,
  [, , rows, columns]: TensorShape,
  [, , h, w]: TensorShape,
): Int32Array {
  const [plane, target] = [rows * columns, new Int32Array(switches.length)];
  for (let o = 0, first = 0; o < switches.length; first += h * w) {
    for (const end = o + plane; o < end; o++) target[o] = first + switches[o];
  }
  return target;
}

/** Weights as a file: single precision, little-endian, each parameter after the other in the order of the layers, one variant behind the other. */
import { demand } from '../core/check.ts';
import type { Layer, Memory, Params } from '../core/layers/index.ts';
import type { Single } from '../core/vector.ts';

const BYTES = 4;
type Parametrised = Pick<Layer<Memory, Single>, 'parameters'>;
const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

/** Bits of a mantissa that a file keeps unless its network says otherwise, of 23: the rest is noise of the training, and half of what a reader would fetch. */
const KEPT_BITS = 10;

/** The weights as a file holds them, or one that keeps so many bits. */
export function rounded(params: Params<Single>, keptBits = KEPT_BITS): Params<Single> {
  const round = (values: Single) => {
    const bits = new Uint32Array(values.slice().buffer);
    const dropped = 23 - keptBits;
    bits.forEach((word, i) => (bits[i] = ((word + 2 ** (dropped - 1)) >>> dropped) << dropped));
    return new Float32Array(bits.buffer);
  };
  return Object.fromEntries(Object.entries(params).map(([key, values]) => [key, round(values)]));
}

/** How many numbers a network learns. */
export const countWeights = ({ parameters }: Parametrised): number =>
  Object.values(parameters).reduce((sum, shape) => sum + sizeOf(shape), 0);

export function weightsToBytes(all: readonly (readonly [Parametrised, Params<Single>])[]): Uint8Array {
  const values = all.flatMap(([{ parameters }, params]) =>
    Object.keys(parameters).flatMap((key) => Array.from(params[key])),
  );
  const view = new DataView(new ArrayBuffer(BYTES * values.length));
  values.forEach((value, i) => view.setFloat32(BYTES * i, value, true));
  return new Uint8Array(view.buffer);
}

/** @throws RangeError unless the file holds as many numbers as the networks learn */
export function weightsFromBytes(networks: readonly Parametrised[], bytes: Uint8Array): Params<Single>[] {
  const count = networks.reduce((sum, network) => sum + countWeights(network), 0);
  const right = bytes.length === BYTES * count;
  demand(right, 'weightsFromBytes', `the file must hold ${count} weights of ${BYTES} bytes`, bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const read = () => view.getFloat32(BYTES * at++, true);
  return networks.map(({ parameters }) =>
    Object.fromEntries(
      Object.entries(parameters).map(([key, shape]) => [
        key,
        Float32Array.from({ length: sizeOf(shape) }, read),
      ]),
    ),
  );
}

/** The bytes of a file that the build has written into the code as a `data:` address. */
export const bytesOf = (address: string): Uint8Array =>
  Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));

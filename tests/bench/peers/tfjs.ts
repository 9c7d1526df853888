/**
 * TensorFlow.js on its WebAssembly backend, with SIMD and one thread. Pictures and weights stand in its memory, in its own order [height,
 * width, channels], before the clock runs; what a run finds is read out of it.
 */
import type { Job } from '../row.ts';
import { SINGLE } from '../row.ts';
import { requirePeer } from './install.ts';

interface TfTensor {
  dataSync(): Float32Array;
  dispose(): void;
}
type Pad = 'same' | number;
interface Tf {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  tidy(run: () => TfTensor): TfTensor;
  transpose(x: TfTensor, axes: readonly number[]): TfTensor;
  tensor4d(data: Float32Array, shape: readonly number[]): TfTensor;
  conv2d(x: TfTensor, w: TfTensor, strides: number, pad: Pad): TfTensor;
  conv2dTranspose(x: TfTensor, w: TfTensor, shape: readonly number[], strides: number, pad: Pad): TfTensor;
}

/** Numbers as ours: data row-major, of this shape. */
export interface Block {
  readonly shape: readonly [number, number, number, number];
  readonly data: ArrayLike<number>;
}

export interface Tfjs {
  /** y = A(w) x, zero padding, as large as x. x is [n, c, h, w], w [out, in, k, k]. */
  conv2d(x: Block, w: Block): Job;
  /** dx and then dw of that layer. */
  conv2dGradients(x: Block, w: Block, dy: Block): Job;
  /** Twice as large as x. w is [in, out, k, k]. */
  convTranspose2d(x: Block, w: Block): Job;
}

/** Its numbers, and the end of it. Not within a `tidy`, which would look for tensors at every number of what is returned. */
function read(y: TfTensor): Float32Array {
  const numbers = y.dataSync();
  y.dispose();
  return numbers;
}

export async function tfjs(): Promise<Tfjs> {
  const tf = requirePeer('@tensorflow/tfjs-core') as Tf;
  (requirePeer('@tensorflow/tfjs-backend-wasm') as { setThreadsCount(n: number): void }).setThreadsCount(1);
  if (!(await tf.setBackend('wasm'))) throw new Error('TensorFlow.js has no WebAssembly here');
  await tf.ready();
  /** [n, c, h, w] as [n, h, w, c]; weights [out, in, k, k] as [k, k, in, out]. */
  const put = ({ shape, data }: Block, axes: readonly number[]) =>
    tf.tidy(() => tf.transpose(tf.tensor4d(Float32Array.from(data), shape), axes));
  const picture = (block: Block) => put(block, [0, 2, 3, 1]);
  const weights = (block: Block) => put(block, [2, 3, 1, 0]);
  /** In our order again. */
  const back = (data: Float32Array, shape: readonly number[], axes: readonly number[]) =>
    read(tf.tidy(() => tf.transpose(tf.tensor4d(data, shape), axes)));

  return {
    conv2d(x, w) {
      const [a, b] = [picture(x), weights(w)];
      const [n, , height, width] = x.shape;
      let y: Float32Array;
      return {
        run: () => (y = read(tf.conv2d(a, b, 1, 'same'))),
        numbers: () => back(y, [n, height, width, w.shape[0]], [0, 3, 1, 2]),
        tolerance: SINGLE,
      };
    },

    conv2dGradients(x, w, dy) {
      const [, c, height, width] = x.shape;
      const [o, , k] = w.shape;
      const [b, d] = [weights(w), picture(dy)];
      // The backend has no gradient by weights of its own. It is a convolution too: channels of x as pictures, dy as the kernel.
      const channels = put(x, [1, 2, 3, 0]);
      const kernel = put(dy, [2, 3, 0, 1]);
      const pad = (k - 1) / 2;
      let found: readonly [Float32Array, Float32Array];
      return {
        run: () =>
          (found = [
            read(tf.conv2dTranspose(d, b, [1, height, width, c], 1, 'same')),
            read(tf.conv2d(channels, kernel, 1, pad)),
          ]),
        numbers: () => [
          ...back(found[0], [1, height, width, c], [0, 3, 1, 2]),
          ...back(found[1], [c, k, k, o], [3, 0, 1, 2]),
        ],
        tolerance: SINGLE,
      };
    },

    convTranspose2d(x, w) {
      const [n, , height, width] = x.shape;
      const out = [n, 2 * height, 2 * width, w.shape[1]];
      // From in to out, and stored as the convolution whose transpose it is: [k, k, out, in].
      const [a, b] = [picture(x), put(w, [2, 3, 1, 0])];
      let y: Float32Array;
      return {
        run: () => (y = read(tf.conv2dTranspose(a, b, out, 2, 'same'))),
        numbers: () => back(y, out, [0, 3, 1, 2]),
        tolerance: SINGLE,
      };
    },
  };
}

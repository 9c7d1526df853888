/** What the restoring networks are made of: layers that say what is to be added to the picture that they get. */
import type { Layer, Memory } from '../core/layers/index.ts';
import { conv2d, graph, relu, sequential, tensor } from '../core/layers/index.ts';
import type { Single } from '../core/vector.ts';

export interface RestoringLayers {
  /** Channels that come in; the first is the picture. */
  readonly inChannels: number;
  readonly channels: number;
  /** 3×3 layers between the first, of 5×5, and the last. */
  readonly deep: number;
}

/** conv5, ReLU, and `deep` times conv3, ReLU. */
export function bodyOf({ inChannels, channels, deep }: RestoringLayers): Layer<Memory, Single> {
  return sequential<Single>([
    conv2d<Single>({ inChannels, outChannels: channels, kernel: 5, padding: 2 }),
    relu<Single>(),
    ...Array.from({ length: deep }, () => [
      conv2d<Single>({ inChannels: channels, outChannels: channels, kernel: 3, padding: 1 }),
      relu<Single>(),
    ]).flat(),
  ]);
}

/** Only the first channel: [n, c, h, w] → [n, 1, h, w]. */
export const firstChannel: Layer<Memory, Single> = {
  ...{ name: 'firstChannel', parameters: {} },
  outShape: ([n, , h, w]) => [n, 1, h, w],
  forward({ shape, data }) {
    const [n, c, h, w] = shape;
    const y = new Float32Array(n * h * w);
    for (let i = 0; i < n; i++) y.set(data.subarray(i * c * h * w, (i * c + 1) * h * w), i * h * w);
    return { y: tensor([n, 1, h, w], y), memory: { inShape: shape } };
  },
  backward({ data }, { inShape }) {
    const [n, c, h, w] = inShape;
    const dx = new Float32Array(n * c * h * w);
    for (let i = 0; i < n; i++) dx.set(data.subarray(i * h * w, (i + 1) * h * w), i * c * h * w);
    return { dx: tensor(inShape, dx), gradients: {} };
  },
};

/** [n, inChannels, h, w] → [n, 1, h, w]: the picture, and what the layers add to it. Zhang, Zuo, Chen, Meng & Zhang, IEEE TIP 26 (2017). */
export const restoring = (setting: RestoringLayers): Layer<Memory, Single> =>
  graph<Single>(
    {
      body: { of: ['x'], layer: bodyOf(setting) },
      head: {
        of: ['body'],
        layer: conv2d<Single>({ inChannels: setting.channels, outChannels: 1, kernel: 3, padding: 1 }),
      },
      picture: { of: ['x'], layer: firstChannel },
    },
    ['head', 'picture'],
  );

/** What each stage of the network is made of: channels and pixels, numbers to learn, and how much of the glyph one unit sees. */
import { glyphLayers, SIDE } from '../../networks/glyph-net.ts';
import { KINDS } from './params.ts';

export interface Stage {
  /** Its place in `KINDS`. */
  readonly kind: number;
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly parameters: number;
  /** Side of the receptive field, in pixels. */
  readonly sees: number;
}

const NAMES = { conv2d: 'convolution', maxPool2d: 'pool', linear: 'linear' } as const;
const POOL = 2;

export function stages(): Stage[] {
  const found: Stage[] = [];
  let shape: ReturnType<(typeof glyphLayers)[number]['outShape']> = [1, 1, SIDE, SIDE];
  let [sees, apart] = [1, 1];
  for (const layer of glyphLayers) {
    shape = layer.outShape(shape);
    const name = NAMES[layer.name as keyof typeof NAMES];
    if (!name) continue;
    const sizes = Object.values(layer.parameters).map((one) => one.reduce((product, n) => product * n, 1));
    // A unit's field grows by (k − 1) of the distances at which its inputs see the glyph.
    const kernel = { convolution: layer.parameters.weight?.[2] ?? 1, pool: POOL, linear: Infinity }[name];
    sees = Math.min(SIDE, sees + (kernel - 1) * apart);
    if (name === 'pool') apart *= POOL;
    const [, channels, height, width] = shape;
    found.push({
      kind: KINDS.indexOf(name),
      channels,
      height,
      width,
      parameters: sizes.reduce((a, b) => a + b, 0),
      sees,
    });
  }
  return found;
}

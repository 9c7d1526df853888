/** What is taken of a picture, and the light of it. The last is kept: every slider of a method asks for the same again. */
import type { Vec } from '../../core/vector.ts';
import { exposureOf, lightOf, type Exposure } from './exposure.ts';
import { toLight } from './stored.ts';
import { madeOf } from './made.ts';
import { estimatedSigma } from './problem.ts';
import type { BenchTask } from './task.ts';

export interface Seen {
  readonly exposure: Exposure;
  /** Light of every plane. */
  readonly whole: readonly Vec[];
  /** Light of what is restored: of each plane, or of their luminance. */
  readonly light: readonly Vec[];
  /** σ of its noise, as the finest detail says it. */
  readonly estimated: number;
}

function see({ picture, blur, noise }: BenchTask): Seen {
  const exposure = picture.isSharp ? madeOf({ picture, blur, noise: noise.added }) : exposureOf(picture);
  const { planes, stored, shape } = exposure;
  const light = lightOf({ planes, stored }, picture.perChannel);
  const whole = light.length === planes.length ? light : planes.map((plane) => plane.map(toLight(stored)));
  return { exposure, whole, light, estimated: estimatedSigma(light, shape) };
}

let last: { readonly image: unknown; readonly key: string; readonly seen: Seen } | undefined;

export function seenOf(task: BenchTask): Seen {
  const { picture, blur, noise } = task;
  const image = picture.image.own ?? picture.image.scene;
  // A picture that came blurred is the same whatever it is said to be blurred by.
  const key = JSON.stringify([{ ...picture, image: null }, picture.isSharp && [blur, noise.added]]);
  if (!last || last.image !== image || last.key !== key) last = { image, key, seen: see(task) };
  return last.seen;
}

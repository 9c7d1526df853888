import { RandomState } from '../../random/index.ts';
import { BOWL, bottle, bowl, cup } from './crockery.ts';
import { apple, lemon, orange, pear } from './fruit.ts';
import { frameAlong, placed } from './placed.ts';
import type { Form } from './placed.ts';
import { furnish } from './room.ts';
import type { Solid } from './solid.ts';
import { solidNoise } from './solid-noise.ts';
import type { StillLife } from './meet.ts';
import { vector3 } from './vector3.ts';

/** A bowl of fruit, a bottle and a cup on a table by a window; the seed turns, tints and moves things. */
export function arrange(seed: number): StillLife {
  const random = new RandomState(seed);
  const noise = solidNoise(random);
  const [x, z] = [-0.6 + random.uniform(-0.06, 0.06), -0.05];
  const leaning = (tilt: number) =>
    frameAlong(vector3(random.uniform(-tilt, tilt), 1, random.uniform(-tilt, tilt)), random);
  const lying = () =>
    frameAlong(vector3(Math.cos(0.6 + random.uniform(-0.4, 0.4)), 0.05, random.uniform(0.2, 0.6)), random);
  const room = furnish(noise, random);
  const solids = [
    bowl(x, z, noise),
    ...heap(x, z, [apple(noise, random), orange(noise, random), apple(noise, random)], random),
    placed(
      pear(noise, random),
      vector3(x - 0.1, 1.6, z - 0.02),
      frameAlong(vector3(0.55, 0.85, 0.25), random),
    ),
    bottle(1.0, -1.15, noise),
    cup(1.28 + random.uniform(-0.05, 0.05), 0.75, random.uniform(0.2, 0.7), noise),
    placed(lemon(noise, random), vector3(0.3 + random.uniform(-0.08, 0.08), 0.34, 1.75), lying()),
    placed(apple(noise, random), vector3(-1.46 + random.uniform(-0.08, 0.08), 0.39, 1.45), leaning(0.15)),
  ];
  // the nearest to the camera first: what they hide need not be asked
  const front = ({ bound }: Solid) => bound.z + bound.radius;
  return { room, solids: solids.sort((a, b) => front(b) - front(a)) };
}

/** Round fruit of 0.5 dm lying in the bowl about its axis, each touching it. */
function heap(x: number, z: number, forms: readonly Form[], random: RandomState): Solid[] {
  const turn = random.uniform(-0.25, 0.25);
  const across = 0.6;
  const y = BOWL.centre - Math.sqrt((BOWL.radius - 0.05 - 0.47) ** 2 - across ** 2);
  return forms.map((form, k) => {
    const angle = turn + Math.PI / 2 + (2 * Math.PI * k) / forms.length;
    const at = vector3(x + across * Math.cos(angle), y, z + across * Math.sin(angle));
    const axis = vector3(
      0.5 * Math.cos(angle) + random.uniform(-0.4, 0.4),
      1,
      0.5 * Math.sin(angle) + random.uniform(-0.3, 0.3),
    );
    return placed(form, at, frameAlong(axis, random));
  });
}

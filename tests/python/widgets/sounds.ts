/** Both widgets that listen, with a short recording of the reader's own at another rate. */
import { changedCases } from '../case.ts';

const samples = Float32Array.from(
  { length: 2000 },
  (_, i) => 0.2 * Math.sin(i * i * 1e-3) * Math.cos(i / 90),
);
const clip = { own: { samples, rate: 16_000 } };

export const cases = [
  ...(await changedCases('echo', {
    'own, rattle and doors': ['valley', { clip, clipper: true, tremolo: true, delay: 70 }],
    'own, told by a clap': ['clap', { clip, room: 'bathroom', clipper: true }],
  })),
  ...(await changedCases('hear-it', {
    'own, another seat': ['seat', { clip, room: 'stairwell', wall: 0.75, noise: 0.01 }],
    'neither room nor wall': ['wall', { wall: 0 }],
    'own, a wall of mass, with λ': ['mass', { clip, room: 'bathroom', lambda: 0.01 }],
  })),
];

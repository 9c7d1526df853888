import { fft, rfft } from '../../../src/core/fft/index.ts';
import type { Complex } from '../../../src/core/fft/index.ts';
import { RandomState } from '../../../src/core/random/index.ts';
import type { Row, Target } from '../row.ts';
import { row } from '../row.ts';
import type { Peers } from '../peers/index.ts';

const AHEAD_OF_BOTH: readonly Target[] = [
  { most: 1, of: 'fft.js' },
  { most: 1, of: 'native' },
];
const NEAR_NATIVE: readonly Target[] = [{ most: 1.2, of: 'native' }];

/** Complex transforms of one length, and of real pictures. */
export const fftRows = (peers: Peers): Row[] => [
  ...[512, 4096, 65536].map((n) => complexRow(n, AHEAD_OF_BOTH, peers)),
  ...[1000, 997, 1021].map((n) => complexRow(n, [], peers)),
  ...[256, 512].map((side) => real2dRow(side, NEAR_NATIVE, peers)),
];

function complexRow(n: number, targets: readonly Target[], peers: Peers): Row {
  const random = new RandomState(1);
  const [re, im] = [random.standardNormal(n), random.standardNormal(n)];
  // Into arrays that were there before, as the peers in JavaScript do.
  const out = { re: new Float64Array(n), im: new Float64Array(n) };
  return row({
    row: `complex FFT ${n}`,
    targets,
    ours: () => fft(re, im, out),
    read: partsOf,
    peers: peers.fft?.complex(re, im),
  });
}

function real2dRow(side: number, targets: readonly Target[], peers: Peers): Row {
  const x = new RandomState(2).uniform(0, 1, side * side);
  return row({
    row: `real 2D FFT ${side}²`,
    targets,
    ours: () => rfft(x, [side, side]),
    read: partsOf,
    peers: peers.fft?.real2d(x, side),
  });
}

/** The real parts, then the imaginary parts. */
function partsOf({ re, im }: Complex): number[] {
  return [...re, ...im];
}

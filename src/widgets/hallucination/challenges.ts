import type { Challenge, InkValue, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** The z of the presets, and the columns in which they show the line. */
const Z = 8;
const isShown = ({ column }: Params): boolean => column >= 12 && column <= 15;
/** rms of what the camera sees of the answer, from what it saw: in parts of ink. */
const OFF = 0.15;
/** The other answer is that much nearer. */
const TWICE = 2;

/** Two diagonals that no digit has. */
const M: InkValue = [
  [
    [5, 28],
    [5, 4],
    [16, 20],
    [27, 4],
    [27, 28],
  ],
];

export const challenges = [
  {
    id: 'right',
    preset: 'line',
    solved: { from: 'line', set: { column: 10 } },
    passed: (p, m) => p.scene === 'line' && p.z === Z && !isShown(p) && m.right === 1,
    hints: [
      { id: 'line', when: (p) => p.scene !== 'line' },
      { id: 'keep', when: (p) => p.z !== Z },
      { id: 'elsewhere', when: isShown },
      { id: 'move', when: () => true },
    ],
  },
  {
    id: 'caught',
    preset: 'drawn',
    solved: { from: 'drawn', set: { ink: M } },
    passed: (p, m) =>
      p.scene === 'drawn' && (m.digitsOff ?? 0) >= OFF && (m.digitsOff ?? 0) > TWICE * (m.lettersOff ?? 0),
    hints: [
      { id: 'draw', when: (p) => p.scene !== 'drawn' },
      { id: 'tooWild', when: (_, m) => (m.digitsOff ?? 0) >= OFF },
      { id: 'unlike', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];

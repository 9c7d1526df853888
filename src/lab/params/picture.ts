/** What can be set of the picture, as plain data. */
import type { ParamSpecs } from '../../widgets/contract.ts';

/** The longest side that a reader's picture is brought down to, unless another is chosen. */
export const SIDE = 512;
/** How many times shorter than the whole picture the sides of the part are that is taken. */
const PARTS: Readonly<Record<string, number>> = { whole: 1, half: 2, quarter: 4 };
export const partIn = (option: unknown): number => PARTS[String(option)] ?? 1;

export const pictureParams = {
  picture: {
    kind: 'image',
    scenes: ['still-life', 'text-page', 'number-plate', 'star-field', 'cells', 'dead-leaves'],
    side: SIDE,
    default: { scene: 'still-life' },
    role: 'observation',
  },
  /** Blurred already when it comes; or sharp, and blurred here, so that its truth is known. */
  state: { kind: 'choice', options: ['blurred', 'sharp'], default: 'blurred', role: 'observation' },
  size: { kind: 'choice', options: ['128', '256', '512', '1024'], default: '512' },
  part: { kind: 'choice', options: ['whole', 'half', 'quarter'], default: 'whole' },
  colour: { kind: 'choice', options: ['luminance', 'channels'], default: 'luminance' },
  /** What the file holds: the sRGB curve of the light, or the light itself; `file` leaves it to the kind of file. */
  curve: { kind: 'choice', options: ['file', 'srgb', 'linear'], default: 'file' },
  /** The file's number where there is no light. */
  offset: { kind: 'slider', scale: 'log', zero: true, min: 1e-4, max: 65_535, step: 4, default: 0 },
  /** Photons for one of the file's numbers; 0 where nobody knows. */
  gain: { kind: 'slider', scale: 'log', zero: true, min: 1e-3, max: 1e6, step: 4, default: 0 },
  saturated: { kind: 'choice', options: ['kept', 'unknown'], default: 'kept' },
} as const satisfies ParamSpecs;

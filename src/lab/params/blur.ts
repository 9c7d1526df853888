/** What can be set of the blur, as plain data. Each blur's own controls are shown with it alone. */
import type { ParamSpecs } from '../../widgets/contract.ts';

/** What the methods take to lie outside the frame: a margin that closes the ring, or one of the core's boundaries. */
export const OUTSIDES = ['surround', 'periodic', 'reflect', 'zero'] as const;
export type Outside = (typeof OUTSIDES)[number];

/** A picture of the reader's own that is blurred here is halved unless its shorter side is below this. */
export const HALVED = 192;

/** The longest side of a kernel that a reader brings or measures. */
export const MOST_KERNEL = 63;
/** A drawn blur is drawn on so many pixels by as many. */
export const DRAWN_SIDE = 31;
/** Points of all strokes together: with them a link stays below a thousand letters. */
const MOST_POINTS = 200;
/** What a drawing begins with. */
export const BASES = ['nothing', 'motion', 'gaussian', 'box', 'disc', 'airy', 'moffat'] as const;
export type Base = (typeof BASES)[number];

/** In the place of a kernel, before there is one. */
const NO_KERNEL = 'none';

const kernel = { kind: 'slider', unit: 'px', role: 'kernel' } as const;

export const blurParams = {
  blur: {
    kind: 'choice',
    options: ['motion', 'gaussian', 'box', 'disc', 'airy', 'moffat', 'drawn', 'given'],
    default: 'motion',
    role: 'kernel',
  },
  length: { ...kernel, min: 1, max: 60, step: 0.5, default: 15, when: { blur: 'motion' } },
  angle: {
    kind: 'slider',
    min: -90,
    max: 90,
    step: 1,
    default: 20,
    unit: '°',
    role: 'kernel',
    when: { blur: 'motion' },
  },
  sigma: { ...kernel, min: 0.2, max: 12, step: 0.1, default: 2, when: { blur: 'gaussian' } },
  side: { ...kernel, min: 1, max: 40, step: 0.1, default: 7, when: { blur: 'box' } },
  radius: { ...kernel, min: 0.5, max: 25, step: 0.1, default: 4, when: { blur: 'disc' } },
  ring: { ...kernel, min: 0.5, max: 12, step: 0.1, default: 4, when: { blur: 'airy' } },
  fwhm: { ...kernel, min: 0.5, max: 12, step: 0.1, default: 4, when: { blur: 'moffat' } },
  beta: {
    kind: 'slider',
    min: 1.5,
    max: 10,
    step: 0.1,
    default: 3,
    role: 'kernel',
    when: { blur: 'moffat' },
  },
  /** Where the light of one point went, from the upper left corner of the sheet. */
  drawn: {
    kind: 'ink',
    x: { min: 0, max: DRAWN_SIDE },
    y: { min: 0, max: DRAWN_SIDE },
    most: MOST_POINTS,
    default: [],
    role: 'kernel',
    when: { blur: 'drawn' },
  },
  /** What drew each stroke, a letter each: `r` the rubber, anything else or nothing the pen. */
  tools: { kind: 'text', mostLength: MOST_POINTS, default: '', when: { blur: 'drawn' } },
  pen: { ...kernel, min: 1, max: 9, step: 0.5, default: 2, when: { blur: 'drawn' } },
  rubber: { ...kernel, min: 1, max: 15, step: 0.5, default: 4, when: { blur: 'drawn' } },
  base: { kind: 'choice', options: BASES, default: 'nothing', role: 'kernel', when: { blur: 'drawn' } },
  /** A kernel that was measured on a star or came in a file: the reader's own, so that no link holds it. */
  given: {
    kind: 'image',
    scenes: [NO_KERNEL],
    side: MOST_KERNEL,
    default: { scene: NO_KERNEL },
    role: 'kernel',
    when: { blur: 'given' },
  },
  /** Of a picture that is blurred here, the methods may be told a blur that is so many times too large. */
  misstated: {
    kind: 'slider',
    min: 0.5,
    max: 2,
    step: 0.05,
    default: 1,
    unit: '×',
    role: 'kernel',
    when: { state: 'sharp' },
  },
  /** Blurred on the very grid on which it is undone. */
  crime: { kind: 'toggle', default: false, role: 'kernel', when: { state: 'sharp' } },
  outside: { kind: 'choice', options: OUTSIDES, default: 'surround' },
} as const satisfies ParamSpecs;

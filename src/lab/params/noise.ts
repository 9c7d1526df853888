/** What can be set of the noise, as plain data: what is put in where the picture is blurred here, and what the methods are told. */
import type { ParamSpecs } from '../../widgets/contract.ts';

/** The least σ of the noise that is told: below, the rounding of eight bits would be trusted as a measurement. */
export const LEAST_SIGMA = 1e-4;

export const NOISES = ['gaussian', 'poisson', 'mixed', 'none'] as const;
export type NoiseName = (typeof NOISES)[number];

const sharp = { state: 'sharp' } as const;
const sigma = { kind: 'slider', scale: 'log', min: 1e-4, max: 0.2, role: 'noise' } as const;

export const noiseParams = {
  added: { kind: 'choice', options: NOISES, default: 'gaussian', role: 'noise', when: sharp },
  addedSigma: { ...sigma, default: 0.005, when: { ...sharp, added: ['gaussian', 'mixed'] } },
  photons: {
    kind: 'slider',
    scale: 'log',
    min: 10,
    max: 1e6,
    default: 1000,
    role: 'noise',
    when: { ...sharp, added: ['poisson', 'mixed'] },
  },
  /** Stored in eight bits; else as the numbers are. */
  rounded: { kind: 'toggle', default: true, role: 'noise', when: sharp },
  seed: { kind: 'seed', default: 1, role: 'noise', when: sharp },
  /** Of a picture whose noise nobody put in here, what is known is what the finest detail says. */
  noiseFrom: {
    kind: 'choice',
    options: ['estimated', 'known', 'set'],
    default: 'known',
    role: 'noise',
  },
  noise: { ...sigma, default: 0.002, when: { noiseFrom: 'set' } },
} as const satisfies ParamSpecs;

/** What can be set of a signal, as plain data: the signal, its response, its noise, and a method for each place. */
import type { AnyValues, ParamSpecs, TableValue } from '../../widgets/contract.ts';
import { placeParams, type MethodSeed, type Place } from '../params/index.ts';

/** The name of its values in an address: `?signal.width=20`. */
export const ID = 'signal';

/** Of a reader's table: fewer positions tell nothing, and the table reader takes no more. */
export const LEAST_ROWS = 16;
export const MOST_ROWS = 8192;

export const SIGNALS = ['spectrum', 'chromatogram', 'profile', 'spikes', 'own'] as const;
export type SignalName = (typeof SIGNALS)[number];
export const RESPONSES = ['gaussian', 'lorentzian', 'box', 'exponential', 'own'] as const;
export type ResponseName = (typeof RESPONSES)[number];
export const OUTSIDES = ['margin', 'periodic'] as const;
export type Outside = (typeof OUTSIDES)[number];

/** The least σ that is told, as a share of the largest value. */
export const LEAST_SIGMA = 1e-9;

const own = { signal: 'own' } as const;
const share = { kind: 'slider', scale: 'log', role: 'noise' } as const;

export const benchParams = {
  signal: {
    kind: 'choice',
    options: SIGNALS,
    default: 'spectrum',
    role: 'observation',
    buttons: SIGNALS.length,
  },
  table: {
    kind: 'table',
    columns: ['position', 'value'],
    mostRows: MOST_ROWS,
    default: null,
    role: 'observation',
    when: own,
  },
  /** Blurred already when it comes; or sharp, and blurred here, so that its truth is known. */
  state: {
    kind: 'choice',
    options: ['blurred', 'sharp'],
    default: 'blurred',
    role: 'observation',
    when: own,
  },

  response: { kind: 'choice', options: RESPONSES, default: 'gaussian', role: 'kernel' },
  /** In units of the positions. */
  width: {
    kind: 'slider',
    scale: 'log',
    min: 1e-4,
    max: 1e5,
    step: 40,
    default: 8,
    role: 'kernel',
    when: { response: ['gaussian', 'lorentzian', 'box', 'exponential'] },
  },
  responseTable: {
    kind: 'table',
    columns: ['position', 'response'],
    mostRows: MOST_ROWS,
    default: null,
    role: 'kernel',
    when: { response: 'own' },
  },
  background: { kind: 'toggle', default: false, role: 'kernel', when: { response: 'own' } },
  outside: { kind: 'choice', options: OUTSIDES, default: 'margin' },

  added: { kind: 'choice', options: ['gaussian', 'poisson', 'none'], default: 'gaussian', role: 'noise' },
  addedSigma: { ...share, min: 1e-6, max: 0.3, step: 20, default: 0.005, when: { added: 'gaussian' } },
  photons: { ...share, min: 10, max: 1e7, default: 1000, when: { added: 'poisson' } },
  seed: { kind: 'seed', default: 1, role: 'noise' },
  noiseFrom: { kind: 'choice', options: ['estimated', 'known', 'set'], default: 'estimated', role: 'noise' },
  noise: { ...share, min: 1e-7, max: 0.5, step: 20, default: 0.005, when: { noiseFrom: 'set' } },
  /** Photons where the signal is highest; 0 where the noise does not grow with the signal. */
  counts: { ...share, zero: true, min: 10, max: 1e9, step: 4, default: 0, when: { noiseFrom: 'set' } },
} as const satisfies ParamSpecs;

/** What stands in each place at first. */
const FIRST: Readonly<Record<Place, string>> = {
  first: 'wiener',
  second: 'richardson-lucy',
  third: 'total-variation-nonnegative',
  fourth: 'tikhonov-gradient',
};

/** Every param, with those of each method in each place. */
export const signalParams = (methods: readonly MethodSeed[]): ParamSpecs => ({
  ...benchParams,
  count: { kind: 'choice', options: ['1', '2', '3', '4'], default: '2' },
  ...placeParams(methods, FIRST),
});

/** Whether it was blurred here: the book's always are. */
export const isMadeHere = (p: AnyValues): boolean => p.signal !== 'own' || p.state === 'sharp';
/** Whether a control of the noise that is put in has a meaning. */
const ADDED = ['added', 'addedSigma', 'photons', 'seed'];
export const isOffered = (p: AnyValues, name: string): boolean => isMadeHere(p) || !ADDED.includes(name);

/** The reader's own numbers, which no link has. */
export const TABLES = ['table', 'responseTable'] as const;
export const tableIn = (p: AnyValues, name: (typeof TABLES)[number]): TableValue => p[name] as TableValue;

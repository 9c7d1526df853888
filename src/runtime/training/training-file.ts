/** A training as a file on the reader's own machine: the values of its figure, the state, and the traces so far. */
import type { AnyValues, ParamSpecs } from '../../widgets/contract.ts';
import { coerce } from '../codec/index.ts';
import type { KeptTraining } from '../worker/messages.ts';
import { fromText, toText } from './plain-text.ts';

/** Grows when the form of the file changes. */
const FORM = 1;
export const MOST_BYTES = 64 * 2 ** 20;
const MOST_STEPS = 1_000_000;

interface TrainingFile extends KeptTraining {
  readonly unfold: typeof FORM;
  readonly figure: string;
  readonly p: AnyValues;
}
export interface Read {
  readonly p: AnyValues;
  readonly training: KeptTraining;
}
/** Why a file is not taken. */
export class NotTaken extends Error {
  readonly why: 'none' | 'other';
  /** The figure that it belongs to. */
  readonly figure: string;
  constructor(why: NotTaken['why'], figure = '') {
    super(why);
    this.why = why;
    this.figure = figure;
  }
}

export function writeTraining(figure: string, p: AnyValues, training: KeptTraining): string {
  const file: TrainingFile = { unfold: FORM, figure, p, ...training };
  return toText(file);
}

/** @throws NotTaken where the text is no training, or one of another figure */
export function readTraining(text: string, figure: string, params: ParamSpecs): Read {
  const file = parsed(text);
  if (!isTraining(file)) throw new NotTaken('none');
  if (file.figure !== figure) throw new NotTaken('other', file.figure);
  const p = Object.fromEntries(
    Object.entries(params).map(([name, spec]) => [name, coerce(spec, file.p[name])]),
  );
  const { step, kept, trace } = file;
  return { p, training: { step, kept, trace } };
}

function parsed(text: string): unknown {
  try {
    return fromText(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isStep = (step: unknown): step is number =>
  typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= MOST_STEPS;

function isTraining(file: unknown): file is TrainingFile {
  if (!isObject(file)) return false;
  const { unfold, figure, p, step, trace, kept } = file as Partial<Record<keyof TrainingFile, unknown>>;
  const isWhole = unfold === FORM && typeof figure === 'string' && isObject(p) && kept !== undefined;
  return (
    isWhole &&
    isStep(step) &&
    isObject(trace) &&
    Object.values(trace).every((values) => isTrace(values, step))
  );
}
const isTrace = (values: unknown, step: number): boolean =>
  values instanceof Float64Array && values.length === step + 1;

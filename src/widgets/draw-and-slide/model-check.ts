/** A formula that gives no signal, told before anything is computed. */
import { maxAbs, type Vec } from '../../core/vector.ts';
import { firstBad } from '../../expression/index.ts';
import { kernelOf, signalOf } from './model-samples.ts';
import type { Params } from './params.ts';

/** Beyond this a formula is a mistake more often than a signal, and the figure would show a single spike. */
const LARGEST = 1000;

function problemOf(which: 'signal' | 'kernel', values: Vec) {
  const bad = firstBad(values);
  if (bad >= 0) return { code: 'undefined', facts: { which, n: bad } } as const;
  const largest = maxAbs(values);
  if (largest === 0) return { code: 'empty', facts: { which } } as const;
  return largest > LARGEST ? ({ code: 'large', facts: { which, largest, limit: LARGEST } } as const) : null;
}

/** What is drawn may be empty, or nobody could start from nothing; a formula that is zero everywhere is a slip. */
export function checkFormulas(p: Params) {
  const signal = p.source === 'formula' ? problemOf('signal', signalOf(p)) : null;
  return signal ?? (p.kernel === 'formula' ? problemOf('kernel', kernelOf(p)) : null);
}

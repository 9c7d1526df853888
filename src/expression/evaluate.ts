import type { Elementwise } from './operators.ts';
import type { Term } from './term.ts';

/** A value for each sample, or one for all of them. */
export type Binding = Float64Array | number;

/**
 * Walks an accepted formula; each node becomes one typed array, or one number where nothing under it varies.
 * Both sides of a conditional are computed.
 */
export function evaluateTerm(
  term: Term,
  bindings: Readonly<Record<string, Binding>>,
  length: number,
): Binding {
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'variable':
      return bindings[term.name];
    case 'apply': {
      const values = term.terms.map((child) => evaluateTerm(child, bindings, length));
      return applyElementwise(term.apply, values, length);
    }
  }
}

function applyElementwise(apply: Elementwise, values: readonly Binding[], length: number): Binding {
  if (values.every((value) => typeof value === 'number')) return apply(...values);
  const out = new Float64Array(length);
  const sample = values.map((value) => (typeof value === 'number' ? value : NaN));
  const varying = [...values.entries()].filter((entry): entry is [number, Float64Array] => {
    return typeof entry[1] !== 'number';
  });
  for (let i = 0; i < length; i++) {
    for (const [k, value] of varying) sample[k] = value[i]!;
    out[i] = apply(...sample);
  }
  return out;
}

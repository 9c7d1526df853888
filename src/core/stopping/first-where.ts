import type { StoppingRule } from './rule.ts';

/** A rule without memory: the first record that passes. */
export function firstWhere<Record extends { readonly iteration: number }>(
  name: string,
  passes: (record: Record) => boolean,
): StoppingRule<Record> {
  return {
    name,
    start: { stop: null },
    watch: (state, record) => (passes(record) ? { stop: record.iteration } : state),
  };
}

import { checkInteger } from '../check.ts';
import type { StoppingRule, Watch } from './rule.ts';

export interface MinimumWatch extends Watch {
  /** The least value so far, and where. */
  readonly least: number;
  readonly at: number;
}

/**
 * The first minimum of a value: the least one seen, once `patience` iterations have gone by without a lower
 * one.
 */
export function firstMinimum<Record extends { readonly iteration: number }>(
  name: string,
  valueOf: (record: Record) => number,
  patience: number,
): StoppingRule<Record, MinimumWatch> {
  checkInteger(name, 'patience', patience, 1);
  return {
    name,
    start: { stop: null, least: Infinity, at: 0 },
    watch(state, record) {
      const value = valueOf(record);
      if (value < state.least) return { stop: null, least: value, at: record.iteration };
      return record.iteration - state.at >= patience ? { ...state, stop: state.at } : state;
    },
  };
}

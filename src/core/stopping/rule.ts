/** What a rule has made of an iteration so far. */
export interface Watch {
  /**
   * The iteration to keep, once decided: the current one or, for a rule that waits to be sure, an earlier
   * one. Null while it runs.
   */
  readonly stop: number | null;
}

/**
 * A stopping rule, as a solver is: a value to start from and one pure step. It looks at one record an
 * iteration, in order, and its verdict, once given, stands.
 */
export interface StoppingRule<Record extends { readonly iteration: number }, State extends Watch = Watch> {
  readonly name: string;
  /** Before the first record. */
  readonly start: State;
  /** After one more record; only called while `stop` is null. */
  watch(state: State, record: Record): State;
}

/** The state after one more record, or the same once the rule has decided. */
export function observeRecord<Record extends { readonly iteration: number }, State extends Watch>(
  rule: StoppingRule<Record, State>,
  state: State,
  record: Record,
): State {
  return state.stop === null ? rule.watch(state, record) : state;
}

/**
 * Which iteration the rule keeps of these records (of `iterate(solver, …)`, say, turned into records on the
 * way); null when they end, or `limit` of them have gone by, before it decides.
 */
export function stoppingIteration<Record extends { readonly iteration: number }, State extends Watch>(
  rule: StoppingRule<Record, State>,
  records: Iterable<Record>,
  limit = 10_000,
): number | null {
  let state = rule.start;
  let seen = 0;
  for (const record of records) {
    state = observeRecord(rule, state, record);
    seen++;
    if (state.stop !== null || seen >= limit) break;
  }
  return state.stop;
}

/** The five priors, in the order of the figure: two filters of the spectrum, and three that know of corners. */
export const METHODS = ['tikhonov', 'wiener', 'tv', 'l1', 'wavelet'] as const;
export type Method = (typeof METHODS)[number];
export type EachMethod<V> = Readonly<Record<Method, V>>;

export const eachMethod = <V>(make: (method: Method) => V): EachMethod<V> =>
  Object.fromEntries(METHODS.map((method) => [method, make(method)])) as Record<Method, V>;

/** A λ and the root mean square of x̂ − x that comes of it. */
export interface Score {
  readonly lambda: number;
  readonly rmse: number;
}
/** One prior on one y = Ax + n. */
export interface Tuned {
  /** The λ with the least error, which only the truth can tell. */
  readonly best: Score;
  /** The λ at which ‖Ax̂ − y‖² is what the noise alone would leave. */
  readonly rule: Score;
  /** x̂ at any λ. */
  at(lambda: number): Float64Array<ArrayBuffer>;
}

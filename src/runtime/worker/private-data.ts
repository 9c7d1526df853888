/**
 * A reader's own picture or sound is large: it crosses to the worker once, and later values name it by a token. It never
 * leaves the machine, so nothing here writes anywhere.
 */
import type { AnyValues } from '../../widgets/contract.ts';

interface Own {
  readonly own: object;
}
interface Token {
  readonly token: number;
}
const isOwn = (value: unknown): value is Own =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Own>).own === 'object';
const isToken = (value: unknown): value is Token =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Token>).token === 'number';

export interface Swapped {
  readonly p: AnyValues;
  /** Data that the worker has not been sent yet. */
  readonly fresh: readonly { readonly token: number; readonly value: unknown }[];
  /** Tokens of data that these values no longer hold: the worker may forget them. */
  readonly stale: readonly number[];
}

/** The page's side: swaps private data for tokens, and says what to send and what to forget. */
export class PrivateSender {
  readonly #tokens = new WeakMap<object, number>();
  #next = 1;
  #sent = new Set<number>();

  swap(p: AnyValues): Swapped {
    const held = new Map<number, unknown>();
    const swapped = Object.fromEntries(
      Object.entries(p).map(([name, value]) => {
        if (!isOwn(value)) return [name, value];
        const token = this.#tokens.get(value.own) ?? this.#next++;
        this.#tokens.set(value.own, token);
        held.set(token, value);
        return [name, { token }];
      }),
    );
    const fresh = [...held].filter(([token]) => !this.#sent.has(token));
    const stale = [...this.#sent].filter((token) => !held.has(token));
    this.#sent = new Set(held.keys());
    return { p: swapped, fresh: fresh.map(([token, value]) => ({ token, value })), stale };
  }

  /** A new worker has been sent nothing yet. */
  forget(): void {
    this.#sent = new Set();
  }
}

/** The worker's side. */
export function restorePrivate(p: AnyValues, kept: ReadonlyMap<number, unknown>): AnyValues {
  return Object.fromEntries(
    Object.entries(p).map(([name, value]) => [name, isToken(value) ? kept.get(value.token) : value]),
  );
}

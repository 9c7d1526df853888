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

/** The page's side: swaps private data for tokens, and says which have not been sent yet. */
export class PrivateSender {
  readonly #tokens = new WeakMap<object, number>();
  #next = 1;
  #sent = new Set<number>();

  swap(p: AnyValues): { p: AnyValues; fresh: { token: number; value: unknown }[] } {
    const fresh: { token: number; value: unknown }[] = [];
    const swapped = Object.fromEntries(
      Object.entries(p).map(([name, value]) => {
        if (!isOwn(value)) return [name, value];
        const token = this.#tokens.get(value.own) ?? this.#next++;
        this.#tokens.set(value.own, token);
        if (!this.#sent.has(token)) fresh.push({ token, value });
        this.#sent.add(token);
        return [name, { token }];
      }),
    );
    return { p: swapped, fresh };
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

/** Why a signal or its response cannot be taken; the words say it by its code. */
export class SignalRefused extends Error {
  readonly code: string;
  readonly facts: Readonly<Record<string, number | undefined>>;

  constructor(code: string, facts: Readonly<Record<string, number | undefined>> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** What a challenge makes of a state. */
import type { Challenge } from '../../../src/widgets/contract.ts';

export const passes = <P, M>(challenge: Challenge<P, M>, p: P, m: M): boolean => challenge.passed(p, m);

/** The hint that would be given, passed or not. */
export const hintOf = <P, M>({ hints }: Challenge<P, M>, p: P, m: M): string | undefined =>
  hints.find(({ when }) => when(p, m))?.id;

export const answerOf = <P, M>(challenge: Challenge<P, M>, p: P, m: M): string | undefined =>
  passes(challenge, p, m) ? 'passed' : hintOf(challenge, p, m);

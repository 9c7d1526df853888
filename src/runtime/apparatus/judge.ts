/** What a challenge makes of a figure as it stands, once the figure's numbers answer for what its controls say. */
import type { AnyValues, Challenge, Measures } from '../../widgets/contract.ts';
import type { FigureState } from '../figure-state.ts';
import { widgetCode } from '../host/widget-code.ts';
import { settled } from '../settled.ts';
import { words } from '../words.ts';
import { en as phrases } from './words.en.ts';

export interface Verdict {
  readonly done: boolean;
  /** A hint, where it is not done. */
  readonly said: string;
  readonly challenge: Challenge<AnyValues>;
  /** What was judged. */
  readonly p: AnyValues;
  readonly measures: Measures;
}

export async function judge(state: FigureState, is: string): Promise<Verdict> {
  const { widget } = state.seed;
  const { loadChallenges, loadWords } = await widgetCode();
  const [challenges, own] = await Promise.all([loadChallenges(widget), loadWords(widget), settled(state)]);
  const challenge = challenges.find(({ id }) => id === is)!;
  const [p, measures] = [state.p.value, state.measures.value];
  const verdict = { challenge, p, measures };
  // The numbers of before a trouble answer nothing.
  if (state.trouble.value) return { ...verdict, done: false, said: words.troubleNext };
  const hint = challenge.hints.find(({ when }) => when(p, measures));
  return {
    ...verdict,
    done: challenge.passed(p, measures),
    said: (hint && own.hints?.[hint.id]) ?? phrases.challengeNotYet,
  };
}

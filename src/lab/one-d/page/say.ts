/** What is said of a run, and of what is wrong, in a line. */
import { formatNumber } from '../../../format.ts';
import { fill } from '../../../runtime/words.ts';
import type { Trouble } from '../worker/messages.ts';
import { en as words } from '../words.en.ts';
import type { RunNow } from './signal-state.ts';

const isRefusal = (code: string): code is keyof typeof words.refusals => Object.hasOwn(words.refusals, code);

export function sayTrouble({ code, facts, message }: Trouble): string {
  if (code === 'died') return words.died;
  if (!isRefusal(code)) return fill(words.failed, { message });
  const numbers = Object.entries(facts).map(([name, value]) => [name, formatNumber(value, 4)]);
  return fill(words.refusals[code], Object.fromEntries(numbers));
}

/** Where a run stands. */
export function sayRun({ what, done, total, trouble, finished }: RunNow): string {
  switch (what) {
    case 'running':
      return done === 0 ? words.starting : fill(words.running, { done, total });
    case 'stopped':
      return fill(words.stopped, { done });
    case 'refused':
      return trouble && !isRefusal(trouble.code) ? sayTrouble(trouble) : '';
    case 'finished':
      return finished ? fill(words.done, { seconds: formatNumber(finished.milliseconds / 1000, 2) }) : '';
    case 'still':
      return '';
  }
}

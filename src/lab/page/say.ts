/** What is said of a run, in a line. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import type { Measures } from '../work/measures.ts';
import { en as words } from '../words.en.ts';
import type { RunNow } from './lab-state.ts';

export function sayMeasures({ psnr, residual, correlation }: Measures): string {
  return [
    ...(psnr === undefined ? [] : [fill(words.psnr, { psnr: formatNumber(psnr) })]),
    fill(words.fit, { residual: formatNumber(residual, 2) }),
    fill(words.alike, { correlation: formatNumber(correlation, 2) }),
  ].join(' · ');
}

export function sayTrouble({ why, message }: NonNullable<RunNow['trouble']>): string {
  if (why === 'too-large') return words.tooLarge;
  return why === 'died' ? words.died : fill(words.failed, { message });
}

/** Where a run stands. */
export function sayRun({ what, done, total, trouble, finished }: RunNow): string {
  switch (what) {
    case 'running':
      return total === 0 || done === 0 ? words.starting : fill(words.running, { done, total });
    case 'stopped':
      return fill(words.stopped, { done });
    case 'refused':
      return trouble ? sayTrouble(trouble) : '';
    case 'finished':
      return finished ? fill(words.done, { seconds: formatNumber(finished.milliseconds / 1000, 2) }) : '';
    case 'still':
      return '';
  }
}

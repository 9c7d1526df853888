/** What is said of a run, in a line. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import type { Measures } from '../work/measures.ts';
import { en as words } from '../words.en.ts';
import type { RunNow } from './lab-state.ts';

/** Beside the truth, where it is known. */
export function sayQuality({ psnr }: Measures, ssim: number | undefined): string {
  if (psnr === undefined) return '';
  const similarity = ssim === undefined ? '…' : formatNumber(ssim);
  return `${fill(words.psnr, { psnr: formatNumber(psnr) })} · ${fill(words.ssim, { ssim: similarity })}`;
}

/** Between these parts of σ a misfit is about the noise: σ itself is often an estimate. */
const ABOUT = { low: 0.8, high: 1.25 } as const;

export function fitOf({ residual, sigma }: Measures): 'below' | 'about' | 'above' {
  const share = residual / sigma;
  if (share < ABOUT.low) return 'below';
  return share > ABOUT.high ? 'above' : 'about';
}

/** Beside the noise. */
export function sayFit(measures: Measures): string {
  const { residual, sigma, correlation } = measures;
  return [
    fill(words.fit, { share: formatNumber(residual / sigma, 2), verdict: words.fits[fitOf(measures)] }),
    fill(words.alike, { correlation: formatNumber(correlation, 2) }),
  ].join(' · ');
}

export function sayTrouble({ why, message }: NonNullable<RunNow['trouble']>): string {
  switch (why) {
    case 'too-large':
      return words.tooLarge;
    case 'outside':
      return words.outsideRefused;
    case 'died':
      return words.died;
    case 'failed':
      return fill(words.failed, { message });
  }
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
      return finished
        ? fill(words.done, { done, seconds: formatNumber(finished.milliseconds / 1000, 2) })
        : '';
    case 'still':
      return '';
  }
}

/** What is said of a run, in a line. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import type { Still } from '../still.ts';
import type { Measures } from '../work/measures.ts';
import { en as words } from '../words.en.ts';
import type { LabState, RunNow } from './lab-state.ts';

/** PSNR of the blurred picture, in dB; none where the truth is not known, or nothing is known yet. */
export function blurredQuality(lab: LabState, still: Still): number | undefined {
  const bench = lab.bench.value;
  if (bench) return bench.psnr;
  return lab.isBuilt ? still.psnr : undefined;
}

/** Beside the truth, where it is known; `before` is the PSNR of the blurred picture. */
export function sayQuality({ psnr }: Measures, ssim: number | undefined, before?: number): string {
  if (psnr === undefined) return '';
  const similarity = ssim === undefined ? '…' : formatNumber(ssim);
  const gain = before === undefined ? '' : ` (${signed(psnr - before)})`;
  return `${fill(words.psnr, { psnr: formatNumber(psnr) })}${gain} · ${fill(words.ssim, { ssim: similarity })}`;
}

/** To a tenth: the numbers that it is made of are told to no more. */
function signed(value: number): string {
  const rounded = Math.round(Math.abs(value) * 10) / 10;
  return `${value < 0 && rounded > 0 ? '−' : '+'}${rounded.toFixed(1)}`;
}

/** Between these parts of σ a misfit is about the noise: σ itself is often an estimate. */
const ABOUT = { low: 0.8, high: 1.25 } as const;

export function fitOf({ residual, sigma }: Measures): 'below' | 'about' | 'above' {
  const share = residual / sigma;
  if (share < ABOUT.low) return 'below';
  return share > ABOUT.high ? 'above' : 'about';
}

/** White noise of a few thousand pixels has less than 0.1; beyond this what is left is no noise at all. */
const PATTERNED = 0.5;

/** Beside the noise. `rule` is the name of the one that set the method's λ or steps, if one did. */
export function sayFit(measures: Measures, rule?: string): string {
  const { residual, sigma, correlation } = measures;
  const fit = fitOf(measures);
  // That a rule got what it asks for says nothing of the answer.
  const byRule = rule === 'discrepancy' && (fit === 'about' ? words.fitAsked : words.fitUnmet);
  const alike = Math.abs(correlation) > PATTERNED ? words.patterned : words.alike;
  return [
    fill(byRule || words.fit, { share: formatNumber(residual / sigma, 2), verdict: words.fits[fit] }),
    fill(alike, { correlation: formatNumber(correlation, 2) }),
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

/** What is said of a run, in a line. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import type { Still } from '../still.ts';
import type { Measures } from '../work/measures.ts';
import { en as words } from '../words.en.ts';
import { sayMisfit, type RuleTold } from './fit.ts';
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

/** White noise of a few thousand pixels has less than 0.1; beyond this what is left is no noise at all. */
const PATTERNED = 0.5;

/** Beside the noise. */
export function sayFit(measures: Measures, rule?: RuleTold): string {
  const { residual, sigma, correlation } = measures;
  const alike = Math.abs(correlation) > PATTERNED ? words.patterned : words.alike;
  return [sayMisfit(residual / sigma, rule), fill(alike, { correlation: formatNumber(correlation, 2) })].join(
    ' · ',
  );
}

export function sayTrouble({ why, message }: NonNullable<RunNow['trouble']>): string {
  switch (why) {
    case 'too-large':
      return words.tooLarge;
    case 'outside':
      return words.outsideRefused;
    case 'unfetched':
      return words.unfetched;
    case 'died':
      return words.died;
    case 'failed':
      return fill(words.failed, { message });
  }
}

/** Which noise its denoiser was told at last, where it does not know that of the data. */
export function sayTaken({ levelTaken, measures }: NonNullable<RunNow['finished']>): string {
  if (levelTaken === undefined) return '';
  const taken = levelTaken > measures.sigma ? words.levelLeast : words.levelMost;
  return fill(taken, { level: formatNumber(levelTaken) });
}

/** Where a run stands. */
export function sayRun({ what, done, total, isWaiting, trouble, finished }: RunNow): string {
  switch (what) {
    case 'running':
      if (isWaiting) return words.inTurn;
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

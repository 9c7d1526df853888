/** What of a reader's own numbers makes no sense, before anything is computed. */
import { gaussian } from '../../core/kernels/index.ts';
import { maxAbs, subtract, type Vec } from '../../core/vector.ts';
import { checkResponse } from '../../parts/model/response-check.ts';
import { countPositions, isLarge, onRegularGrid, straight } from '../../parts/model/regular-grid.ts';
import { isMeasured, LEAST_ROWS, type Params } from './params.ts';

/** True where only rounding is left above the baseline, in which every wiggle would be a peak. */
function isStraight(data: Vec): boolean {
  const left = subtract(data, straight(data[0], data[data.length - 1], data.length));
  return maxAbs(left) <= 1e-12 * maxAbs(data);
}

export function checkOwn(p: Params) {
  if (p.spectrum === null) return { code: 'none', invites: true } as const;
  const rows = countPositions(p.spectrum);
  if (rows < LEAST_ROWS) return { code: 'few', facts: { rows, least: LEAST_ROWS } } as const;
  if (isLarge(p.spectrum)) return { code: 'large' } as const;
  const spectrum = onRegularGrid(p.spectrum);
  if (isStraight(spectrum.intensities)) return { code: 'flat' } as const;
  if (isMeasured(p)) {
    if (p.response === null) return { code: 'noResponse', invites: true } as const;
    return checkResponse(p.response, p.background, spectrum.positions);
  }
  const needed = gaussian(p.width).length;
  return rows < needed ? ({ code: 'wide', facts: { rows, needed, width: p.width } } as const) : null;
}

/** What of a reader's own numbers makes no sense, before anything is computed. */
import { gaussian } from '../../core/kernels/index.ts';
import { maxAbs, subtract, sum, type Vec } from '../../core/vector.ts';
import { curveOf, readOff, samplesOf } from './own-response.ts';
import { countPositions, onRegularGrid, straight, type Rows, type Spectrum } from './own-spectrum.ts';
import { isMeasured, LARGEST, LEAST_RESPONSE, LEAST_ROWS, type Params } from './params.ts';

/** True where only rounding is left above the baseline, in which every wiggle would be a peak. */
function isStraight(data: Vec): boolean {
  const left = subtract(data, straight(data[0], data[data.length - 1], data.length));
  return maxAbs(left) <= 1e-12 * maxAbs(data);
}
const isLarge = (rows: Rows): boolean => rows.flat().some((value) => Math.abs(value) > LARGEST);

export function checkOwn(p: Params) {
  if (p.spectrum === null) return { code: 'none', invites: true } as const;
  const rows = countPositions(p.spectrum);
  if (rows < LEAST_ROWS) return { code: 'few', facts: { rows, least: LEAST_ROWS } } as const;
  if (isLarge(p.spectrum)) return { code: 'large' } as const;
  const spectrum = onRegularGrid(p.spectrum);
  if (isStraight(spectrum.intensities)) return { code: 'flat' } as const;
  if (isMeasured(p)) return checkResponse(p, spectrum);
  const needed = gaussian(p.width).length;
  return rows < needed ? ({ code: 'wide', facts: { rows, needed, width: p.width } } as const) : null;
}

/** Of all that lies above zero and below, so much must be left as its area. */
const LEAST_AREA = 0.01;

function checkResponse({ response, background }: Params, { positions }: Spectrum) {
  if (response === null) return { code: 'noResponse', invites: true } as const;
  const points = countPositions(response);
  if (points < LEAST_RESPONSE) return { code: 'onePoint', facts: { points, least: LEAST_RESPONSE } } as const;
  if (isLarge(response)) return { code: 'largeResponse' } as const;

  const rows = positions.length;
  const step = (positions[rows - 1] - positions[0]) / (rows - 1);
  const curve = curveOf(response, background);
  if (
    maxAbs(curve.values) <=
    1e-12 * response.reduce((most, [, value]) => Math.max(most, Math.abs(value)), 0)
  )
    return { code: background ? 'onlyBackground' : 'zeros' } as const;
  const [first, last] = samplesOf(curve, step);
  const needed = last - first + 1;
  if (needed < 2) return { code: 'narrow', facts: { step } } as const;
  if (needed > rows) return { code: 'long', facts: { rows, needed } } as const;

  const { values } = readOff(curve, step);
  if (maxAbs(values) === 0) return { code: 'narrow', facts: { step } } as const;
  return sum(values) < LEAST_AREA * sum(values.map(Math.abs)) ? ({ code: 'noArea' } as const) : null;
}

/** The two axes that most panels have: plain numbers, and decades. Without a name where the words above the panel say it. */
import { formatNumber } from '../../format.ts';
import type { AxisOptions } from './frame.ts';

type Ticks = AxisOptions['ticks'];
type Domain = AxisOptions['domain'];

export const plainAxis = (domain: Domain, ticks: Ticks, label = ''): AxisOptions => ({
  label,
  domain,
  ticks,
  format: (value) => formatNumber(value),
});

/** Powers of ten, each spelled with one digit. */
export const decadeAxis = (domain: Domain, ticks: Ticks, label = ''): AxisOptions => ({
  label,
  type: 'log',
  domain,
  ticks,
  format: (value) => formatNumber(value, 1),
});

/** What is measured of every curve, side by side. */
import { formatNumber } from '../../../format.ts';
import { fill } from '../../../runtime/words.ts';
import { places, type Place } from '../../params/index.ts';
import { en as words } from '../words.en.ts';
import type { Row } from './drawable.ts';

/** So many peaks are named. */
const NAMED = 6;

interface TableProps {
  readonly rows: readonly Row[];
  titleOf(place: Place): string;
}

export function MeasureTable({ rows, titleOf }: TableProps) {
  const { columns } = words;
  return (
    <div class="signal-table" tabindex={0} role="region" aria-label={words.table}>
      <table>
        <thead>
          <tr>
            {Object.values(columns).map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MeasureRow key={row.curve} {...{ row, titleOf }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MeasureRow({
  row: { curve, measures },
  titleOf,
}: Pick<TableProps, 'titleOf'> & { readonly row: Row }) {
  const place = places.find((one) => one === curve);
  const { misfit, distance, limit, error, area, peaks }: Partial<NonNullable<Row['measures']>> =
    measures ?? {};
  const role = place ? 'estimate' : curve;
  return (
    <tr data-curve={curve}>
      <th scope="row" class={`role-${role}`}>
        {words.curves[curve]} {place && <small>{titleOf(place)}</small>}
      </th>
      <td data-measure="misfit">{misfit !== undefined && formatNumber(misfit)}</td>
      <td>{distance !== undefined && limit !== undefined && sayWhite(distance, limit)}</td>
      <td data-measure="error">{error !== undefined && formatNumber(error)}</td>
      <td>{area !== undefined && formatNumber(area, 4)}</td>
      <td data-measure="peaks">{peaks && sayPeaks(peaks)}</td>
    </tr>
  );
}

const sayWhite = (distance: number, limit: number): string =>
  fill(distance <= limit ? words.white.yes : words.white.no, {
    distance: formatNumber(distance, 2),
    limit: formatNumber(limit, 2),
  });

function sayPeaks(peaks: readonly number[]): string {
  if (peaks.length === 0) return words.noPeaks;
  const list = peaks.slice(0, NAMED).map((at) => formatNumber(at, 5));
  return fill(words.peaks, {
    count: peaks.length,
    list: [...list, ...(peaks.length > NAMED ? ['…'] : [])].join(', '),
  });
}

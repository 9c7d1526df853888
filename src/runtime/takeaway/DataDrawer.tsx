/** The numbers behind the figure, as a table. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DataTable } from '../../widgets/contract.ts';
import type { DrawerProps } from '../host/Foot.tsx';
import { formatNumber } from '../../format.ts';
import { words } from '../words.ts';
import { en as drawer } from './words.en.ts';

/** A longer table is saved as CSV instead of shown whole. */
const MOST_ROWS = 512;

export default function DataDrawer({ state, labels }: DrawerProps) {
  const table = useSignal<DataTable | undefined>(undefined);
  const failed = useSignal('');
  useEffect(() => {
    state.ask('table').then(
      (answer) => (table.value = answer as DataTable),
      (error: Error) => (failed.value = error.message),
    );
  }, [state.answered.value]);
  if (failed.value) return <p role="alert">{failed.value}</p>;
  if (!table.value) return <p role="status">{drawer.working}</p>;
  const { columns } = table.value;
  const rows = Math.min(MOST_ROWS, Math.max(...columns.map(({ values }) => values.length)));
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={`${labels.title}: ${words.data}`}>
      <table>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, i) => (
            <tr key={i}>
              {columns.map(({ head, values }) => (
                <td key={head}>{i < values.length ? formatNumber(values[i], 5) : ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

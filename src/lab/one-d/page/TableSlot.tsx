/** The place of the control that takes tables, whose code comes when one is asked for. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { sayMissing } from '../../../runtime/host/widget-code.ts';
import type { ControlProps } from '../../../runtime/controls/Controls.tsx';
import type { TableSpec, TableValue } from '../../../widgets/contract.ts';

type TableProps = Omit<ControlProps<TableSpec>, 'value'> & { readonly value: unknown };

const controls = () => import('../../../runtime/intake/controls/index.ts');
const come = signal<Awaited<ReturnType<typeof controls>>['controls']['table'] | undefined>(undefined);
const missing = signal('');

const fetchIt = () =>
  controls().then(
    (code) => void (come.value = code.controls.table),
    async () => void (missing.value = await sayMissing()),
  );

export function TableSlot({ value, ...props }: TableProps) {
  useEffect(() => void (come.value ?? fetchIt()), []);
  const Table = come.value;
  if (!Table) return <p role="status">{missing.value}</p>;
  return <Table {...props} value={value as TableValue} />;
}

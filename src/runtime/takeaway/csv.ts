import type { DataTable } from '../../widgets/contract.ts';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** RFC 4180, every digit of every number. */
export function toCsv({ columns }: DataTable): string {
  const rows = Math.max(0, ...columns.map(({ values }) => values.length));
  const lines = [columns.map(({ head }) => quoted(head)).join(',')];
  for (let i = 0; i < rows; i++)
    lines.push(columns.map(({ values }) => (i < values.length ? String(values[i]) : '')).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

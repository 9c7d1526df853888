/**
 * A reader's own tables stay with the page's entry in the browser's history: a reload brings them back, no link and no other tab does.
 * What a browser keeps of a history has room for them; where it does not, that is said.
 */
import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AnyValues, TableValue } from '../../../widgets/contract.ts';
import { tableIn, TABLES } from '../params.ts';
import { en as words } from '../words.en.ts';
import type { SignalState } from './signal-state.ts';

/** Row by row, since a history is written anew with every change of the address. */
type Packed = Readonly<Partial<Record<(typeof TABLES)[number], Float64Array>>>;
const ENTRY = 'signalTables';
const COLUMNS = 2;

const packed = (rows: TableValue): Float64Array | undefined =>
  rows?.length ? Float64Array.from(rows.flat()) : undefined;

function rowsOf(numbers: unknown): TableValue {
  if (!(numbers instanceof Float64Array) || numbers.length === 0 || numbers.length % COLUMNS) return null;
  return Array.from({ length: numbers.length / COLUMNS }, (_, i) =>
    Array.from(numbers.subarray(COLUMNS * i, COLUMNS * (i + 1))),
  );
}

function keptHere(): AnyValues {
  const state: unknown = history.state;
  const kept = typeof state === 'object' && state !== null && ENTRY in state ? state[ENTRY] : undefined;
  if (typeof kept !== 'object' || kept === null) return {};
  const found = new Map(Object.entries(kept));
  const tables = TABLES.map((name) => [name, rowsOf(found.get(name))] as const);
  return Object.fromEntries(tables.filter(([, rows]) => rows !== null));
}

/** False where the browser does not keep it. */
function keep(p: AnyValues): boolean {
  const tables: Packed = Object.fromEntries(TABLES.map((name) => [name, packed(tableIn(p, name))]));
  try {
    history.replaceState({ ...history.state, [ENTRY]: tables }, '');
    return true;
  } catch {
    return false;
  }
}

/** What is to be said of it. */
export function useKeptTables(lab: SignalState): ReadonlySignal<string> {
  const said = useSignal('');
  useEffect(() => {
    lab.bringBack(keptHere());
    let before = lab.p.peek();
    return lab.p.subscribe((p) => {
      if (TABLES.every((name) => p[name] === before[name])) return;
      before = p;
      said.value = keep(p) ? '' : words.unkept;
    });
  }, [lab]);
  return said;
}

import type { Row } from '../row.ts';
import { convolutionRows } from './convolution.ts';
import { fftRows } from './fft.ts';
import { layerRows } from './layers.ts';
import type { Peers } from '../peers/index.ts';
import { restorationRows } from './restoration.ts';

/** Every row of issue 20's table whose name holds one of these words; all without words. */
export function rowsOf(peers: Peers, words: readonly string[]): Row[] {
  const rows = [...fftRows(peers), ...restorationRows(), ...convolutionRows(peers), ...layerRows(peers)];
  return rows.filter(({ row }) => words.length === 0 || words.some((word) => row.includes(word)));
}

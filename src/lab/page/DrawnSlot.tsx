/** The place of a blur that is drawn: what it is drawn with comes with the choice of it. */
import { en as words } from '../words.en.ts';
import type { LabState } from './lab-state.ts';
import { useLater } from './later.ts';

export function DrawnSlot({ lab }: { readonly lab: LabState }) {
  const code = useLater(() => import('./drawing/DrawnBlur.tsx')).value;
  if (code === 'missing') return <p class="hint">{words.codeMissing}</p>;
  return code ? <code.DrawnBlur lab={lab} /> : <div class="lab-drawing" />;
}

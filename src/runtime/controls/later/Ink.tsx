import type { InkSpec, InkValue } from '../../../widgets/contract.ts';
import { fill, words as runtime } from '../../words.ts';
import type { ControlProps } from '../Controls.tsx';
import { en as own } from './words.en.ts';

const countOf = (strokes: number): string =>
  strokes === 0 ? own.noStroke : strokes === 1 ? own.oneStroke : fill(own.strokes, { count: strokes });

/** Drawn on the figure itself; here is what drawing can't do. No button is ever dead: one that loses the focus would lose the reader. */
export function Ink({ spec, value, words: { label, hint }, set }: ControlProps<InkSpec, InkValue>) {
  const isFull = value.flat().length >= spec.most;
  const put = (strokes: InkValue) => {
    if (value.length > 0) set(strokes);
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      <span class="button-row">
        <button type="button" class="button" onClick={() => put(value.slice(0, -1))}>
          {own.takeBack}
        </button>
        <button type="button" class="button" onClick={() => put([])}>
          {runtime.clear}
        </button>
        <span class="hint" role="status">
          {countOf(value.length)}
        </span>
      </span>
      <span class="hint">{isFull ? own.inkFull : (hint ?? own.inkHint)}</span>
    </fieldset>
  );
}

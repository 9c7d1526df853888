/** How many methods there are, and what is saved of all of them. */
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { save } from '../../../runtime/takeaway/save.ts';
import { fill } from '../../../runtime/words.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import type { SignalState } from './signal-state.ts';
import { numbersOf } from './take-away.ts';

interface TogetherProps {
  readonly lab: SignalState;
  readonly root: RefObject<HTMLDivElement>;
  /** Titles of the methods that take no signal. */
  readonly leftOut: readonly string[];
}

const files = () => import('../../../runtime/takeaway/figure-file.ts');

export function Together({ lab, root, leftOut }: TogetherProps) {
  const complaint = useSignal('');
  const nameOf = (ending: string) => fill(words.fileName, { signal: String(lab.p.value.signal), ending });
  const saves = {
    saveNumbers: async () => save(nameOf('csv'), numbersOf(lab), 'text/csv'),
    savePlot: async () =>
      save(nameOf('svg'), await (await files()).figureSvg(root.current!, words.title), 'image/svg+xml'),
    savePicture: async () =>
      save(nameOf('png'), await (await files()).figurePng(root.current!, words.title), 'image/png'),
  } as const;
  const attempt = (work: () => Promise<void>) => () =>
    void work().then(
      () => (complaint.value = ''),
      (error: unknown) =>
        (complaint.value = fill(words.notSaved, { message: error instanceof Error ? error.message : '' })),
    );
  const isThere = lab.bench.value !== undefined;
  return (
    <div class="signal-count">
      <Control lab={lab} name="count" />
      <span class="signal-saves" role="group" aria-label={words.save}>
        <span aria-hidden="true">{words.save}</span>
        {(['saveNumbers', 'savePlot', 'savePicture'] as const).map((one) => (
          <button key={one} type="button" class="button" disabled={!isThere} onClick={attempt(saves[one])}>
            {words[one]}
          </button>
        ))}
      </span>
      <details class="signal-how">
        <summary>{words.howMeasured}</summary>
        <p>
          {words.measured} {fill(words.notOffered, { names: leftOut.join(', ') })}
        </p>
      </details>
      <span class="complaint" role="status">
        {complaint.value}
      </span>
    </div>
  );
}

/** On the stage, what has not answered at once: that it works, that it still does, and how to end it. */
import { useRef } from 'preact/hooks';
import type { FigureState } from '../figure-state.ts';
import { words } from '../words.ts';

export function Working({ state }: { state: FigureState }) {
  const root = useRef<HTMLDivElement>(null);
  const slow = state.slow.value;
  const isLoading = state.loading.value;
  const said = {
    no: '',
    working: isLoading ? words.loading : words.computing,
    long: isLoading ? words.loading : words.computingStill,
    silent: words.silent,
  }[slow];
  const then = (act: () => void) => () => {
    // The button goes, and the keyboard stays where it was.
    root.current!.focus({ preventScroll: true });
    act();
  };
  return (
    <div class="working" ref={root} tabIndex={-1}>
      <div class="working-sign" data-slow={slow}>
        <p role="status">{said}</p>
        {slow === 'silent' && (
          <button type="button" class="button" onClick={then(() => state.wait())}>
            {words.keepWaiting}
          </button>
        )}
        {(slow === 'silent' || slow === 'long') && (
          <button type="button" class="button" onClick={then(() => state.stop())}>
            {words.stop}
          </button>
        )}
      </div>
    </div>
  );
}

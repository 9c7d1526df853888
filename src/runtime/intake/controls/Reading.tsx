/** What a control says while it reads something of the reader's own: that it does, that it still does, why it could not. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { sayMissing } from '../../host/widget-code.ts';
import { Patience } from '../../patience.ts';
import { words } from '../../words.ts';
import { en as labels } from './words.en.ts';

/** Reads, unless it was cancelled meanwhile, and says what was wrong with it; nothing where all is well. */
type Work = (cancelled: AbortSignal) => Promise<string>;

export function useReading() {
  const said = useSignal('');
  const patience = useMemo(() => new Patience(), []);
  const current = useRef<AbortController | undefined>(undefined);
  /** Nothing is read any more. */
  const say = (what = '') => {
    current.current?.abort();
    patience.end();
    said.value = what;
  };
  useEffect(() => say, []);

  /** A later one takes the place of one under way. */
  const run = async (doing: string, work: Work) => {
    say(doing);
    const { signal } = (current.current = new AbortController());
    patience.begin();
    // What a file can get wrong is said by whoever reads it; what is thrown is code that did not come.
    const complaint = await work(signal).catch(sayMissing);
    if (!signal.aborted) say(complaint);
  };
  const isLong = patience.slow.value === 'long' || patience.slow.value === 'silent';
  const line = (
    <>
      <span class="complaint" role="status">
        {isLong ? labels.readingStill : said.value}
      </span>
      {isLong && (
        <button type="button" class="button cancel" onClick={() => say()}>
          {words.cancel}
        </button>
      )}
    </>
  );
  return { run, say, line };
}

/** The code, to be copied or written down. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { copyText } from '../../runtime/copy-text.ts';
import { fill } from '../../runtime/words.ts';
import { en } from '../words.en.ts';

const own = en.pupil;

export function HandIn({ tries, code }: { readonly tries: number; readonly code: string }) {
  const said = useSignal('');
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current!.scrollIntoView({ block: 'nearest', behavior: 'instant' }), []);
  const copy = async () => (said.value = (await copyText(code)) ? own.copied : own.notCopied);
  const count = tries === 1 ? own.once : fill(own.often, { count: tries });
  return (
    <div class="hand-in" ref={root}>
      <p>{fill(own.done, { count })}</p>
      <p>
        <code class="code">{code}</code>{' '}
        <button type="button" class="button" onClick={() => void copy()}>
          {own.copy}
        </button>{' '}
        <span>{said.value}</span>
      </p>
    </div>
  );
}

/** What is done with all that is set: begun again, linked to. */
import { useSignal } from '@preact/signals';
import { copyText } from '../../../runtime/copy-text.ts';
import { fill } from '../../../runtime/words.ts';
import { addressOf } from '../../page/use-address.ts';
import { tableIn, TABLES } from '../params.ts';
import { en as words } from '../words.en.ts';
import type { SignalState } from './signal-state.ts';

interface FootProps {
  readonly lab: SignalState;
  /** Of the tables that are kept. */
  readonly kept: string;
}

export function Foot({ lab, kept }: FootProps) {
  const said = useSignal('');
  const copyLink = async () => {
    const isCopied = await copyText(new URL(addressOf(lab), location.href).href);
    const isPrivate = TABLES.some((name) => tableIn(lab.p.value, name) !== null);
    said.value = `${isCopied ? words.copied : words.linkFailed} ${isPrivate ? words.linkPrivate : ''}`.trim();
  };
  return (
    <div class="signal-foot">
      <button type="button" class="button" onClick={() => lab.reset()}>
        {words.reset}
      </button>
      <button type="button" class="button" onClick={() => void copyLink()}>
        {words.link}
      </button>
      <p class="hint" role="status">
        {lab.unread.value.length > 0 && fill(words.unreadable, { names: lab.unread.value.join(', ') })}{' '}
        {said.value} {kept}
      </p>
    </div>
  );
}

/** What is done with all of it: begun again, linked to, taken away. */
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { copyText } from '../../../runtime/copy-text.ts';
import { save } from '../../../runtime/takeaway/save.ts';
import { fill } from '../../../runtime/words.ts';
import { tableIn } from '../params.ts';
import { en as words } from '../words.en.ts';
import type { SignalState } from './signal-state.ts';
import { addressOf } from '../../page/use-address.ts';
import { numbersOf } from './take-away.ts';

interface FootProps {
  readonly lab: SignalState;
  readonly root: RefObject<HTMLDivElement>;
}

export function Foot({ lab, root }: FootProps) {
  const said = useSignal('');
  const copyLink = async () => {
    const isCopied = await copyText(new URL(addressOf(lab), location.href).href);
    const p = lab.p.value;
    const isPrivate = tableIn(p, 'table') !== null || tableIn(p, 'responseTable') !== null;
    said.value = `${isCopied ? words.copied : words.linkFailed} ${isPrivate ? words.linkPrivate : ''}`.trim();
  };
  const attempt = async (work: () => Promise<void>) => {
    said.value = await work().then(
      () => '',
      (error: unknown) => fill(words.notSaved, { message: error instanceof Error ? error.message : '' }),
    );
  };
  const nameOf = (ending: string) => fill(words.fileName, { signal: String(lab.p.value.signal), ending });
  const files = () => import('../../../runtime/takeaway/figure-file.ts');
  const keepSvg = async () =>
    save(nameOf('svg'), await (await files()).figureSvg(root.current!, words.title), 'image/svg+xml');
  const keepPng = async () =>
    save(nameOf('png'), await (await files()).figurePng(root.current!, words.title), 'image/png');
  const keepNumbers = async () => save(nameOf('csv'), numbersOf(lab), 'text/csv');
  const isThere = lab.bench.value !== undefined;
  return (
    <div class="signal-foot">
      <button type="button" class="button" disabled={!isThere} onClick={() => void attempt(keepNumbers)}>
        {words.saveNumbers}
      </button>
      <button type="button" class="button" disabled={!isThere} onClick={() => void attempt(keepSvg)}>
        {words.savePlot}
      </button>
      <button type="button" class="button" disabled={!isThere} onClick={() => void attempt(keepPng)}>
        {words.savePicture}
      </button>
      <button type="button" class="button" onClick={() => void copyLink()}>
        {words.link}
      </button>
      <button type="button" class="button" onClick={() => lab.reset()}>
        {words.reset}
      </button>
      <p class="hint" role="status">
        {lab.unread.value.length > 0 && fill(words.unreadable, { names: lab.unread.value.join(', ') })}{' '}
        {said.value}
      </p>
    </div>
  );
}

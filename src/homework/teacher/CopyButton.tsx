/** Copies a text, and says whether the browser let it. */
import { useSignal } from '@preact/signals';
import { copyText } from '../../runtime/copy-text.ts';
import { en } from '../words.en.ts';

interface CopyButtonProps {
  readonly label: string;
  text(): string;
}

export function CopyButton({ label, text }: CopyButtonProps) {
  const said = useSignal('');
  const copy = async () => (said.value = (await copyText(text())) ? en.give.copied : en.give.notCopied);
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        {label}
      </button>{' '}
      <span role="status">{said.value}</span>
    </>
  );
}

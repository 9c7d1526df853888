/** The link that restores this state. Private data is named as missing, never written. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { copyText } from '../copy-text.ts';
import { addressOf } from '../host/address.ts';
import type { DrawerProps } from '../host/Foot.tsx';
import { fill, words } from '../words.ts';
import { en as drawer } from './words.en.ts';

export default function LinkDrawer({ state, labels }: DrawerProps) {
  void state.p.value;
  const { url, left } = addressOf(state);
  const link = new URL(url, location.href);
  link.hash = state.seed.id;
  const said = useSignal<string>(drawer.linkShown);
  useEffect(() => {
    void copyText(link.href).then((copied) => (said.value = copied ? drawer.linkCopied : drawer.linkShown));
  }, [link.href]);
  return (
    <>
      <p role="status">{said.value}</p>
      <input
        class="link-text"
        type="text"
        readOnly
        aria-label={words.link}
        value={link.href}
        onFocus={(event) => event.currentTarget.select()}
      />
      {left.length > 0 && (
        <p>
          {fill(drawer.linkPrivate, {
            names: left.map((name) => labels.params[name]?.label ?? name).join(', '),
          })}
        </p>
      )}
    </>
  );
}

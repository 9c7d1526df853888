/** The link that restores this state, and the frame that shows it elsewhere. Private data is named as missing, never written. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { base } from '../base.ts';
import { copyText } from '../copy-text.ts';
import { addressOf } from '../host/address.ts';
import type { DrawerProps } from '../host/Foot.tsx';
import { fill, words } from '../words.ts';
import { embedSnippet } from './embed-snippet.ts';
import { ownPageQuery } from './own-page-query.ts';
import { en as drawer } from './words.en.ts';

/**
 * How high a figure is at most in a frame as wide as a column of text, where its parts stand one below the other; without this drawer. In
 * pixels.
 */
function stackedHeight(figure: HTMLElement | null): number {
  const parts = [...(figure?.children ?? [])].filter((part) => part instanceof HTMLElement);
  const drawer = figure?.querySelector<HTMLElement>('.drawer')?.offsetHeight ?? 0;
  return parts.reduce((sum, part) => sum + part.offsetHeight, 0) - drawer;
}

export default function LinkDrawer({ state, labels }: DrawerProps) {
  void state.p.value;
  const { id, widget } = state.seed;
  const { url, left } = addressOf(state);
  const link = new URL(url, location.href);
  link.hash = id;
  const said = useSignal<string>(drawer.linkShown);
  useEffect(() => {
    void copyText(link.href).then((copied) => (said.value = copied ? drawer.linkCopied : drawer.linkShown));
  }, [link.href]);
  const height = stackedHeight(document.getElementById(id));
  return (
    <>
      <p role="status">{said.value}</p>
      <Copied name="link-text" label={words.link} text={link.href} />
      {left.length > 0 && (
        <p>
          {fill(drawer.linkPrivate, {
            names: left.map((name) => labels.params[name]?.label ?? name).join(', '),
          })}
        </p>
      )}
      <p>
        {drawer.embed} <span class="hint">{drawer.embedHow}</span>
      </p>
      <Copied
        name="embed-text"
        label={drawer.embed}
        text={embedSnippet({
          widget,
          title: labels.title,
          query: ownPageQuery(state).query,
          book: new URL(base, location.href).href,
          height,
        })}
      />
    </>
  );
}

/** What is to be copied: selected once it has the focus. */
const Copied = ({ name, label, text }: { readonly [key in 'name' | 'label' | 'text']: string }) => (
  <input
    class={name}
    type="text"
    readOnly
    aria-label={label}
    value={text}
    onFocus={(event) => event.currentTarget.select()}
  />
);

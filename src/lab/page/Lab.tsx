/** The Lab: a picture of the reader's own, how it was blurred, and what each method makes of it. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { copyText } from '../../runtime/copy-text.ts';
import { fill } from '../../runtime/words.ts';
import { givenOf, pictureOf, placesOf, type MethodSeed } from '../params/index.ts';
import type { Still } from '../still.ts';
import { en as words } from '../words.en.ts';
import { takeAnywhere } from './bring.ts';
import { useKeptKernel } from './keep-kernel.ts';
import { LabState } from './lab-state.ts';
import { asBlur, makeLook } from './look.ts';
import { MethodCard } from './MethodCard.tsx';
import { Setup } from './Setup.tsx';
import { Stage } from './Stage.tsx';
import { Together } from './Together.tsx';
import { addressOf, useAddress } from './use-address.ts';
import type { Files } from './views.ts';

export interface LabProps {
  readonly seeds: readonly MethodSeed[];
  readonly still: Still;
  readonly files: Files;
}

export default function Lab({ seeds, still, files }: LabProps) {
  const lab = useMemo(() => new LabState(seeds), []);
  const look = useMemo(makeLook, []);
  const root = useRef<HTMLDivElement>(null);
  const said = useSignal('');
  useAddress(lab);
  useKeptKernel(lab);
  useEffect(() => {
    root.current!.dataset.alive = '';
    const letGo = takeAnywhere(root.current!, {
      table: (file) => asBlur(look, file),
      picture: (file) => (look.dropped.value = { file, before: lab.p.peek().picture }),
      complain: () => (said.value = words.noPicture),
    });
    return () => {
      letGo();
      lab.close();
    };
  }, []);
  const copyLink = async () => {
    const isCopied = await copyText(new URL(addressOf(lab), location.href).href);
    const isPrivate = pictureOf(lab.p.value).own !== undefined;
    const isGiven = givenOf(lab.p.value) !== undefined;
    said.value = [
      isCopied ? words.copied : words.linkFailed,
      isPrivate ? words.linkPrivate : '',
      isGiven ? words.linkWithoutKernel : '',
    ].join(' ');
  };
  const count = placesOf(lab.p.value).length;
  return (
    <div class="lab" ref={root}>
      <p class="lab-drop" aria-hidden="true">
        {words.dropped}
      </p>
      <Setup {...{ lab, look, files, still }} />
      <Stage {...{ lab, look, files, still }} />
      <Together {...{ lab, files }} />
      <div class="lab-cards" data-count={count} style={`--places:${count}`}>
        {placesOf(lab.p.value).map((place) => (
          <MethodCard key={place} {...{ lab, look, place, files, still }} />
        ))}
      </div>
      <div class="lab-foot">
        <button type="button" class="button" onClick={() => lab.reset()}>
          {words.reset}
        </button>
        <button type="button" class="button" onClick={() => void copyLink()}>
          {words.link}
        </button>
        <p class="hint" role="status">
          {lab.unread.value.length > 0 && fill(words.unreadable, { names: lab.unread.value.join(', ') })}{' '}
          {said.value}
        </p>
      </div>
    </div>
  );
}

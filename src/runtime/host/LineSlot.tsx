/** The state as a line of code: as text until the box in which it can be changed has come. */
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { onceStirred } from './once-stirred.ts';
import type { LineBoxProps } from '../line/LineBox.tsx';

export function LineSlot(props: LineBoxProps) {
  const Box = useSignal<ComponentType<LineBoxProps> | undefined>(undefined);
  useEffect(
    () =>
      onceStirred(
        () =>
          void import('../line/LineBox.tsx').then(
            (box) => (Box.value = box.default),
            // The line can still be read; the controls say what is the matter.
            () => undefined,
          ),
      ),
    [],
  );
  return (
    <div class="figure-line">
      {Box.value ? <Box.value {...props} /> : <code>{props.state.seed.line}</code>}
    </div>
  );
}

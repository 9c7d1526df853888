/** Lines that a teacher types or pastes. What stands there before the script has come is taken over, not emptied. */
import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

interface LinesProps {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly text: Signal<string>;
}

export function Lines({ id, label, why, text }: LinesProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isAlive = useSignal(false);
  useEffect(() => {
    text.value = field.current!.value;
    isAlive.value = true;
  }, []);
  return (
    <>
      <label for={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={6}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-why`}
        value={isAlive.value ? text.value : undefined}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-why`}>
        {why}
      </p>
    </>
  );
}

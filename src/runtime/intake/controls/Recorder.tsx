/** The microphone, after a press and the browser's own question. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Recording } from '../recording.ts';
import { sayMissing } from '../../host/widget-code.ts';
import { fill } from '../../words.ts';
import { en as labels } from './words.en.ts';

interface RecorderProps {
  /** The longest that is recorded. */
  readonly seconds: number;
  say(words: string): void;
  onTaken(recording: File): void;
}

export function Recorder({ seconds, say, onTaken }: RecorderProps) {
  const recording = useRef<Recording | undefined>(undefined);
  const closed = useRef(false);
  const running = useSignal(false);
  useEffect(
    () => () => {
      closed.current = true;
      recording.current?.discard();
    },
    [],
  );

  const start = async () => {
    running.value = true;
    const intake = await import('../recording.ts').catch(() => undefined);
    if (!intake) {
      running.value = false;
      say(await sayMissing());
      return;
    }
    const { complaintOf, record } = intake;
    try {
      recording.current = await record(seconds, (recorded) => {
        recording.current = undefined;
        running.value = false;
        say('');
        if (recorded) onTaken(recorded);
      });
      if (closed.current) recording.current.discard();
      else say(fill(labels.recording, { seconds }));
    } catch (error) {
      running.value = false;
      say(complaintOf(error));
    }
  };
  return (
    <button
      type="button"
      class="button"
      onClick={() => (running.value ? recording.current?.stop() : void start())}
    >
      {running.value ? labels.recordEnd : labels.record}
    </button>
  );
}

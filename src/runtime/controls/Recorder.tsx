/** The microphone, after a press and the browser's own question; it is let go when the reader stops, or time is up. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { fill, words } from '../words.ts';

interface RecorderProps {
  /** The longest that is recorded. */
  readonly seconds: number;
  say(words: string): void;
  onTaken(recording: File): void;
}

const COMPLAINTS: Record<string, string> = {
  NotAllowedError: words.microphoneRefused,
  SecurityError: words.microphoneRefused,
  NotFoundError: words.microphoneNone,
};

/** What a telephone call wants done to a voice would hide what a room does. */
const UNTOUCHED = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

async function openMicrophone(): Promise<MediaStream> {
  // Pages without HTTPS have no mediaDevices at all.
  if (!navigator.mediaDevices) throw new DOMException('', 'SecurityError');
  return navigator.mediaDevices.getUserMedia({ audio: UNTOUCHED });
}

const letGo = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

export function Recorder({ seconds, say, onTaken }: RecorderProps) {
  const recorder = useRef<MediaRecorder | undefined>(undefined);
  const closed = useRef(false);
  const running = useSignal(false);
  useEffect(
    () => () => {
      closed.current = true;
      if (recorder.current) letGo(recorder.current.stream);
    },
    [],
  );

  const start = async () => {
    running.value = true;
    try {
      const stream = await openMicrophone();
      if (closed.current) return letGo(stream);
      const taking = new MediaRecorder(stream);
      const parts: Blob[] = [];
      const end = setTimeout(() => taking.stop(), 1000 * seconds);
      taking.ondataavailable = ({ data }) => parts.push(data);
      taking.onstop = () => {
        clearTimeout(end);
        letGo(stream);
        recorder.current = undefined;
        running.value = false;
        say('');
        if (!closed.current) onTaken(new File(parts, words.recorded, { type: taking.mimeType }));
      };
      recorder.current = taking;
      taking.start();
      say(fill(words.recording, { seconds }));
    } catch (error) {
      running.value = false;
      say(COMPLAINTS[(error as DOMException).name] ?? words.microphoneFailed);
    }
  };
  return (
    <button
      type="button"
      class="button"
      onClick={() => (running.value ? recorder.current?.stop() : void start())}
    >
      {running.value ? words.recordEnd : words.record}
    </button>
  );
}

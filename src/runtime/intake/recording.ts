/** A recording from the microphone: it is let go when the reader stops, when time is up, or when the figure goes. */
import { en as intake } from './words.en.ts';

export interface Recording {
  /** Ends it and hands over what was recorded. */
  stop(): void;
  /** Ends it and keeps nothing. */
  discard(): void;
}

/** What a telephone call wants done to a voice would hide what a room does. */
const UNTOUCHED = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

const COMPLAINTS: Record<string, string> = {
  NotAllowedError: intake.microphoneRefused,
  SecurityError: intake.microphoneRefused,
  NotFoundError: intake.microphoneNone,
};

/** Why the microphone could not be had, in the reader's words. */
export const complaintOf = (error: unknown): string =>
  COMPLAINTS[(error as DOMException).name] ?? intake.microphoneFailed;

/** Asks for the microphone and begins. Rejects with the browser's own error when it is refused or there is none. */
export async function record(
  seconds: number,
  onEnd: (recorded: File | undefined) => void,
): Promise<Recording> {
  // Pages without HTTPS have no mediaDevices at all.
  if (!navigator.mediaDevices) throw new DOMException('', 'SecurityError');
  const stream = await navigator.mediaDevices.getUserMedia({ audio: UNTOUCHED });
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  let kept = true;
  const end = setTimeout(() => recorder.stop(), 1000 * seconds);
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.onstop = () => {
    clearTimeout(end);
    stream.getTracks().forEach((track) => track.stop());
    onEnd(kept ? new File(parts, intake.recorded, { type: recorder.mimeType }) : undefined);
  };
  recorder.start();
  return {
    stop: () => recorder.stop(),
    discard() {
      kept = false;
      if (recorder.state !== 'inactive') recorder.stop();
    },
  };
}

/** A clip by name, or a sound of the reader's own, from a file or the microphone. It stays on this machine. */
import type { SoundSpec, SoundValue } from '../../../widgets/contract.ts';
import { en as labels } from './words.en.ts';
import type { ControlProps } from '../../controls/Controls.tsx';
import { FileButton, NamedOrOwn } from './parts.tsx';
import { useReading } from './Reading.tsx';
import { Recorder } from './Recorder.tsx';

/** What was said of each sound when it was taken, for as long as a figure, or its *Undo*, holds it. */
const notes = new WeakMap<object, string>();

export function Sound({ id, spec, value, words, set }: ControlProps<SoundSpec, SoundValue>) {
  const reading = useReading();
  const take = (file: File) =>
    void reading.run(labels.soundReading, async (cancelled) => {
      const { takeSound } = await import('../sound/index.ts');
      const taken = await takeSound(file, spec.seconds);
      if ('complaint' in taken) return taken.complaint;
      notes.set(taken.own, taken.note);
      if (!cancelled.aborted) set({ own: taken.own });
      return '';
    });
  return (
    <>
      <NamedOrOwn
        id={id}
        names={spec.clips}
        chosen={value.clip}
        words={words}
        own={value.own && labels.yourSound}
        choose={(clip) => set({ clip })}
      />
      <span class="button-row">
        <FileButton accept="audio/*" take={take} />
        <Recorder seconds={spec.seconds} say={reading.say} onTaken={take} />
      </span>
      <span class="hint sound-note" role="status">
        {value.own && notes.get(value.own)}
      </span>
      <span class="hint">{labels.privateHint}</span>
      {reading.line}
    </>
  );
}

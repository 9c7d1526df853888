/** A clip by name, or a sound of the reader's own, from a file or the microphone. It stays on this machine. */
import type { SoundSpec, SoundValue } from '../../../widgets/contract.ts';
import { en as labels } from './words.en.ts';
import type { ControlProps } from '../../controls/Controls.tsx';
import { useReading } from './Reading.tsx';
import { Recorder } from './Recorder.tsx';

const OWN = '@own';

export function Sound({ id, spec, value, words, set }: ControlProps<SoundSpec, SoundValue>) {
  const reading = useReading();
  const take = (file: File) =>
    void reading.run(labels.soundReading, async (cancelled) => {
      const { takeSound } = await import('../sound.ts');
      const taken = await takeSound(file, spec.seconds);
      if ('complaint' in taken) return taken.complaint;
      if (!cancelled.aborted) set({ own: taken.own });
      return '';
    });
  return (
    <>
      <label for={id}>{words.label}</label>
      <select
        id={id}
        value={value.clip ?? OWN}
        onChange={(event) => event.currentTarget.value !== OWN && set({ clip: event.currentTarget.value })}
      >
        {spec.clips.map((clip) => (
          <option value={clip} key={clip} selected={clip === value.clip}>
            {words.options?.[clip] ?? clip}
          </option>
        ))}
        {value.own && (
          <option value={OWN} selected>
            {labels.yourSound}
          </option>
        )}
      </select>
      <span class="button-row">
        <label class="button file-button">
          {labels.chooseFile}
          <input
            type="file"
            class="visually-hidden"
            accept="audio/*"
            onChange={(event) => event.currentTarget.files?.[0] && take(event.currentTarget.files[0])}
          />
        </label>
        <Recorder seconds={spec.seconds} say={reading.say} onTaken={take} />
      </span>
      <span class="hint">{labels.privateHint}</span>
      {reading.line}
    </>
  );
}

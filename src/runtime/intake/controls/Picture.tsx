/** A scene by name, or the reader's own picture by file, paste, drop or camera. It stays on this machine. */
import { useSignal } from '@preact/signals';
import type { ImageSpec, ImageValue } from '../../../widgets/contract.ts';
import type { Camera as CameraComponent } from '../Camera.tsx';
import { heldOf, hold, type Held, type Take } from '../held.ts';
import { en as intake } from '../words.en.ts';
import { en as labels } from './words.en.ts';
import type { ControlProps } from '../../controls/Controls.tsx';
import { FileButton, NamedOrOwn } from './parts.tsx';
import { useReading } from './Reading.tsx';

interface PictureProps extends ControlProps<ImageSpec, ImageValue> {
  /** Reads files in the place of the runtime's own code; what they are, as a file chooser knows them. */
  readonly take?: Take;
  readonly accept?: string;
}

/** As a figure takes it: eight bits, brought down, and of a long one a part. */
const taking =
  ({ side, widest }: ImageSpec): Take =>
  async (source, signal) =>
    (await import('../take-held.tsx')).takeHeld(source, { side, widest }, signal);

export function Picture(props: PictureProps) {
  const { id, spec, value, words, set, take: read = taking(spec), accept = 'image/*' } = props;
  const reading = useReading();
  const Camera = useSignal<typeof CameraComponent | undefined>(undefined);
  const over = useSignal(false);

  const take = (source: Blob | undefined): void => {
    if (!source) return reading.say(labels.pictureNoPaste);
    void reading.run(labels.reading, async (cancelled) => {
      const found = await read(source, cancelled);
      if (typeof found === 'string') return found;
      if (!cancelled.aborted) show(found);
      return '';
    });
  };
  const show = (held: Held) => set({ own: hold(held) });
  const openCamera = () =>
    reading.run('', async () => {
      Camera.value = (await import('../Camera.tsx')).Camera;
      return '';
    });
  const pictureIn = (data: DataTransfer | null) => [...(data?.files ?? [])][0] as File | undefined;
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    take(pictureIn(event.clipboardData));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    over.value = false;
    take(pictureIn(event.dataTransfer));
  };

  return (
    <div
      class="picture-control"
      data-over={over.value ? '' : undefined}
      onPaste={onPaste}
      onDrop={onDrop}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
    >
      <NamedOrOwn
        id={id}
        names={spec.scenes}
        chosen={value.scene}
        words={words}
        own={value.own && intake.yourPicture}
        choose={(scene) => set({ scene })}
      />
      <span class="button-row">
        <FileButton accept={accept} take={take} />
        <button type="button" class="button" onClick={() => void openCamera()}>
          {labels.useCamera}
        </button>
      </span>
      {heldOf(value.own)?.frame(show)}
      {Camera.value && (
        <Camera.value onTaken={take} onRefused={reading.say} onClosed={() => (Camera.value = undefined)} />
      )}
      <span class="hint">
        {labels.dropHint}. {labels.privateHint} {words.hint}
      </span>
      {reading.line}
    </div>
  );
}

/** A scene by name, or the reader's own picture by file, paste, drop or camera. It stays on this machine. */
import { useSignal } from '@preact/signals';
import type { ImageSpec, ImageValue, PlanarPicture } from '../../../widgets/contract.ts';
import type { Brought } from '../brought.ts';
import type { Camera as CameraComponent } from '../Camera.tsx';
import type { Frame } from '../Frame.tsx';
import { widestOf } from '../framing.ts';
import { en as intake } from '../words.en.ts';
import { en as labels } from './words.en.ts';
import type { ControlProps } from '../../controls/Controls.tsx';
import { FileButton, NamedOrOwn } from './parts.tsx';
import { useReading } from './Reading.tsx';

/**
 * What each picture was taken of, for as long as a figure, or its *Undo*, holds it: the frame can be moved later, by the code that
 * took it.
 */
const taken = new WeakMap<PlanarPicture, Source>();
interface Source {
  readonly brought: Brought;
  readonly code: { readonly Frame: typeof Frame; takenOf(brought: Brought): PlanarPicture };
}

export function Picture({ id, spec, value, words, set }: ControlProps<ImageSpec, ImageValue>) {
  const reading = useReading();
  const Camera = useSignal<typeof CameraComponent | undefined>(undefined);
  const over = useSignal(false);

  const take = (source: Blob | undefined): void => {
    if (!source) return reading.say(labels.pictureNoPaste);
    void reading.run(labels.reading, async (cancelled) => {
      const code = await import('../picture.ts');
      const found = await code.takePicture(source, { side: spec.side, widest: spec.widest }, cancelled);
      if ('complaint' in found) return found.complaint;
      if (!cancelled.aborted) show({ brought: found.brought, code });
      return '';
    });
  };
  const show = (source: Source) => {
    const own = source.code.takenOf(source.brought);
    taken.set(own, source);
    set({ own });
  };
  const source = value.own && taken.get(value.own);
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
        <FileButton accept="image/*" take={take} />
        <button type="button" class="button" onClick={() => void openCamera()}>
          {labels.useCamera}
        </button>
      </span>
      {source && (
        <source.code.Frame
          brought={source.brought}
          widest={widestOf(spec)}
          onMoved={(brought) => show({ ...source, brought })}
        />
      )}
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

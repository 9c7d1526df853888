/** A scene by name, or the reader's own picture by file, paste, drop or camera. It stays on this machine. */
import { useSignal } from '@preact/signals';
import type { ImageSpec, ImageValue } from '../../widgets/contract.ts';
import type { Camera as CameraComponent } from '../intake/Camera.tsx';
import { words as runtime } from '../words.ts';
import type { ControlProps } from './Controls.tsx';

const OWN = '@own';

export function Picture({ id, spec, value, words, set }: ControlProps<ImageSpec, ImageValue>) {
  const said = useSignal('');
  const Camera = useSignal<typeof CameraComponent | undefined>(undefined);
  const over = useSignal(false);

  const take = async (source: Blob | undefined) => {
    if (!source) {
      said.value = runtime.pictureNoPaste;
      return;
    }
    said.value = runtime.reading;
    const { takePicture } = await import('../intake/picture.ts');
    const taken = await takePicture(source, spec.side);
    said.value = 'complaint' in taken ? taken.complaint : '';
    if ('picture' in taken) set({ own: taken.picture });
  };
  const openCamera = async () => (Camera.value = (await import('../intake/Camera.tsx')).Camera);
  const pictureIn = (data: DataTransfer | null) => [...(data?.files ?? [])][0] as File | undefined;
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    void take(pictureIn(event.clipboardData));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    over.value = false;
    void take(pictureIn(event.dataTransfer));
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
      <label for={id}>{words.label}</label>
      <select
        id={id}
        value={value.scene ?? OWN}
        onChange={(event) => event.currentTarget.value !== OWN && set({ scene: event.currentTarget.value })}
      >
        {spec.scenes.map((scene) => (
          <option value={scene} key={scene} selected={scene === value.scene}>
            {words.options?.[scene] ?? scene}
          </option>
        ))}
        {value.own && (
          <option value={OWN} selected>
            {runtime.yourPicture}
          </option>
        )}
      </select>
      <span class="button-row">
        <label class="button file-button">
          {runtime.chooseFile}
          <input
            type="file"
            class="visually-hidden"
            accept="image/*"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) void take(file);
            }}
          />
        </label>
        <button type="button" class="button" onClick={() => void openCamera()}>
          {runtime.useCamera}
        </button>
      </span>
      {Camera.value && (
        <Camera.value
          onTaken={take}
          onRefused={(complaint) => (said.value = complaint)}
          onClosed={() => (Camera.value = undefined)}
        />
      )}
      <span class="hint">
        {runtime.dropHint}. {runtime.privateHint} {words.hint}
      </span>
      <span class="complaint" role="status">
        {said.value}
      </span>
    </div>
  );
}

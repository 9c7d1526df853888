/** The Python that reproduces this state, and the model's own source. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Files } from '../../widgets/contract.ts';
import { loadSource } from '../../widgets/sources.ts';
import { copyText } from '../copy-text.ts';
import type { DrawerProps } from '../host/Foot.tsx';
import { fill, words } from '../words.ts';
import { save } from './save.ts';
import { en as drawer } from './words.en.ts';

export default function CodeDrawer({ state }: DrawerProps) {
  const python = useSignal('');
  const files = useSignal<Files>({});
  const source = useSignal('');
  useEffect(() => {
    state.ask('python').then(
      (answer) => (python.value = answer as string),
      (error: Error) => (python.value = `# ${error.message}`),
    );
    // Where they can't be had, the script says why.
    state.ask('files').then(
      (answer) => (files.value = answer as Files),
      () => (files.value = {}),
    );
  }, [state.p.value]);
  useEffect(() => void loadSource(state.seed.widget).then((text) => (source.value = text)), []);
  return (
    <>
      <Listing
        title={drawer.codePython}
        text={python.value}
        file={`${state.seed.widget}.py`}
        files={files.value}
      />
      <Listing title={drawer.codeSource} text={source.value} file={`${state.seed.widget}.ts`} />
    </>
  );
}

interface ListingProps {
  readonly title: string;
  readonly text: string;
  readonly file: string;
  /** What it reads from beside itself. */
  readonly files?: Files;
}

function Listing({ title, text, file, files = {} }: ListingProps) {
  const copied = useSignal(false);
  const download = () => save(file, text, 'text/plain');
  const copy = async () => {
    copied.value = await copyText(text);
    if (!copied.value) download();
  };
  return (
    <details class="listing" open={file.endsWith('.py')}>
      <summary>{title}</summary>
      <pre class="notranslate" tabIndex={0}>
        <code>{text || drawer.working}</code>
      </pre>
      <span class="button-row">
        <button type="button" class="button" onClick={() => void copy()}>
          {copied.value ? words.copied : words.copy}
        </button>
        <button type="button" class="button" onClick={download}>
          {drawer.download}
        </button>
        {Object.entries(files).map(([name, bytes]) => (
          <button
            key={name}
            type="button"
            class="button"
            onClick={() => save(name, bytes, 'application/octet-stream')}
          >
            {fill(drawer.beside, { name })}
          </button>
        ))}
      </span>
    </details>
  );
}

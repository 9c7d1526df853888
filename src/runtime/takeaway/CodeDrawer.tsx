/** The Python that reproduces this state, and the model's own source. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadSource } from '../../widgets/sources.ts';
import { copyText } from '../copy-text.ts';
import type { DrawerProps } from '../host/Foot.tsx';
import { words } from '../words.ts';
import { save } from './save.ts';
import { en as drawer } from './words.en.ts';

export default function CodeDrawer({ state }: DrawerProps) {
  const python = useSignal('');
  const source = useSignal('');
  useEffect(() => {
    state.ask('python').then(
      (answer) => (python.value = answer as string),
      (error: Error) => (python.value = `# ${error.message}`),
    );
  }, [state.p.value]);
  useEffect(() => void loadSource(state.seed.widget).then((text) => (source.value = text)), []);
  return (
    <>
      <Listing title={drawer.codePython} text={python.value} file={`${state.seed.widget}.py`} />
      <Listing title={drawer.codeSource} text={source.value} file={`${state.seed.widget}.ts`} />
    </>
  );
}

function Listing({ title, text, file }: { title: string; text: string; file: string }) {
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
      </span>
    </details>
  );
}

/** Your reading: saved as a file, taken from one, forgotten. */
import { forget, keep, recall, recallKeys } from '../../../src/runtime/apparatus/keep.ts';
import { save } from '../../../src/runtime/takeaway/save.ts';
import { words } from '../../words/index.ts';
import { isReading, readReading, writeReading, type Kept } from './file.ts';
import { showReading } from './show.ts';

const own = words.reading;
const root = document.querySelector<HTMLElement>('.your-reading')!;
const status = root.querySelector<HTMLElement>('[role=status]')!;
const input = root.querySelector<HTMLInputElement>('input')!;
/** The file's name as the reader sees it. */
const FILE = 'unfold-reading.json';

const mine = (): string[] => recallKeys('').filter(isReading);

function say(text: string): void {
  status.textContent = text;
  showReading();
}

function saveAll(): void {
  const kept: Kept = Object.fromEntries(mine().map((name) => [name, recall(name)!]));
  save(FILE, writeReading(kept), 'application/json');
  say(own.saved);
}

function forgetAll(): void {
  for (const name of mine()) forget(name);
  say(own.forgotten);
}

async function take(file: File): Promise<void> {
  let kept: Kept;
  try {
    kept = readReading(await file.text());
  } catch {
    return say(own.notTaken);
  }
  // Every one, also where the first found no room.
  const isKept = Object.entries(kept)
    .map(([name, value]) => keep(name, value))
    .every(Boolean);
  say(isKept ? own.taken : own.noRoom);
}

const DOES: Readonly<Record<string, () => void>> = {
  save: saveAll,
  take: () => input.click(),
  forget: forgetAll,
};
root.addEventListener('click', ({ target }) => {
  const does = (target as Element).closest<HTMLElement>('[data-does]')?.dataset.does;
  if (does) DOES[does]();
});
input.addEventListener('change', () => {
  const [file] = input.files ?? [];
  if (file) void take(file);
  input.value = '';
});

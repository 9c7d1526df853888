// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { params, presets } from '../../src/widgets/specimen/params.ts';
import { words } from '../../src/widgets/specimen/words.en.ts';
import { buttonOf, click, enter, nameOf, renderControls, type Rendered } from './support/render.tsx';

let shown: Rendered;
beforeEach(async () => void (shown = await renderControls({ params, presets }, words)));

const soon = (check: () => void) => vi.waitFor(check, { timeout: 200_000 });
const control = () => shown.control('table');
const value = () => shown.state.p.value.table;
const said = () => control().querySelector('[role=status]')!.textContent;
const box = () => control().querySelector('textarea')!;
const select = (label: string) =>
  [...control().querySelectorAll('select')].find((one) => nameOf(one) === label)!;
const use = async (text: string) => {
  await enter(box(), text);
  await click(buttonOf(control(), 'Use these numbers'));
};

const ROWS = Array.from({ length: 9 }, (_, i) => [i, 400 + i / 2, (i * i) / 8]);
const TEXT = `no;x;y\n${ROWS.map((row) => row.join(';').replaceAll('.', ',')).join('\n')}\n9;405;bright`;

it('says how it was read, and what it left out', async () => {
  await use(TEXT);
  await soon(() =>
    expect(said()).toContain(
      'Decimal comma, columns by semicolon, 9 rows, columns 2 and 3 of 3; 1 row left out.',
    ),
  );
  expect(said()).toContain('Line 11 was not taken: 9;405;bright');
  expect(value()).toEqual(ROWS.map(([, x, y]) => [x, y]));
});

it('is read again with what is chosen, which stays while the text does', async () => {
  await use(TEXT);
  await soon(() => expect(select('x').value).toBe('1'));
  expect(select('x').options[2].textContent).toBe('2: x');
  await enter(select('x'), '0');
  await soon(() => expect(value()).toEqual(ROWS.map(([i, , y]) => [i, y])));
  await use(TEXT.replace('bright', '9'));
  await soon(() => expect(value()).toHaveLength(10));
  expect((value() as number[][])[9], 'the text was mended only').toEqual([9, 9]);
  await use('1 2\n2 3\n3 4');
  await soon(() => expect(value()).toHaveLength(3));
  expect(select('x').value, 'another text').toBe('0');
  expect(said()).toBe('Columns by blanks, 3 rows. ');
});

it('a choice that gives no row changes nothing, and can be taken back', async () => {
  await use(TEXT);
  await soon(() => expect(select('Columns by').value).toBe('semicolon'));
  const before = value();
  await enter(select('Columns by'), 'none');
  await soon(() => expect(said()).toContain('Nothing was changed'));
  expect(value()).toBe(before);
  await enter(select('Columns by'), 'semicolon');
  await soon(() => expect(said()).toContain('9 rows'));
});

it('the text and its report are there again when the control is', async () => {
  await use(TEXT);
  await soon(() => expect(said()).toContain('9 rows'));
  const kept = value();
  shown = await renderControls({ params, presets }, words);
  expect(box().value).toBe(TEXT);
  await act(() => shown.state.set('table', kept));
  expect(said()).toContain('9 rows');
  await click(buttonOf(control(), 'Clear'));
  expect(value()).toBeNull();
  expect(said()).not.toContain('9 rows');
});

it('the same file, mended and chosen again, is read again', async () => {
  const input = control().querySelector<HTMLInputElement>('input[type=file]')!;
  let files: File[] = [];
  Object.defineProperty(input, 'files', { get: () => files });
  const emptied = vi.spyOn(input, 'value', 'set');
  const choose = async (text: string) => {
    files = [new File([text], 'mine.csv')];
    await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  };
  await choose('1,2\n2,3');
  await soon(() => expect(value()).toEqual([[1, 2], [2, 3]])); // prettier-ignore
  expect(emptied).toHaveBeenLastCalledWith('');
  await choose('1,2\n2,4');
  await soon(() => expect(value()).toEqual([[1, 2], [2, 4]])); // prettier-ignore
  expect(box().value).toBe('1,2\n2,4');
});

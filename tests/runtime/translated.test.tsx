// @vitest-environment jsdom
/** A page whose texts a browser has translated goes on saying what it has to say. */
import { signal } from '@preact/signals';
import { Fragment, hydrate, render, type ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, it } from 'vitest';
import '../../src/runtime/host/translated.ts';

const count = signal(1);
const root = document.createElement('div');

/** What a translator does: each text is taken away, and an element with its own stands in its place. */
function translate(): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter(
    ({ data, parentElement }) => data.trim() && parentElement!.localName !== 'font',
  )) {
    const font = document.createElement('font');
    font.innerHTML = `<font>${text.data.toUpperCase()}</font>`;
    text.replaceWith(font);
  }
}
const show = (children: () => ComponentChildren) => {
  const Shown = () => <div id="shown">{children()}</div>;
  return act(() => render(<Shown />, root));
};
const set = (value: number) => act(() => void (count.value = value));
const read = () => root.querySelector('#shown')!.textContent;

beforeEach(() => {
  document.body.replaceChildren(root);
  render(null, root);
  count.value = 1;
});

it('what changes is said, and what does not stays translated', async () => {
  await show(() => (
    <>
      <p>{`peaks: ${count.value}`}</p>
      <p>unchanged</p>
    </>
  ));
  translate();
  await set(2);
  expect(read()).toBe('peaks: 2UNCHANGED');
  translate();
  await set(3);
  translate();
  expect(read()).toBe('PEAKS: 3UNCHANGED');
  expect(root.querySelectorAll('font')).toHaveLength(4);
});

it('texts between elements go back to their places, and the elements stay where they are', async () => {
  await show(() => (
    <>
      <label>
        before {count.value} <b>bold {count.value}</b> between <input /> after
      </label>
    </>
  ));
  translate();
  const input = root.querySelector('input')!;
  input.focus();
  await set(2);
  expect(read()).toBe('before 2 BOLD 2 between  after'.replace('BOLD 2', 'bold 2'));
  expect(root.querySelector('font')).toBeNull();
  expect(document.activeElement).toBe(input);
});

it('a text of a component or a fragment is one of its element', async () => {
  const Bare = () => <>{`bare ${count.value}`}</>;
  await show(() => (
    <p>
      <Fragment>first </Fragment>
      <Bare />
      {` last ${count.value}`}
    </p>
  ));
  translate();
  await set(2);
  expect(read()).toBe('first bare 2 last 2');
});

it('what goes is gone, and what comes stands where it belongs', async () => {
  await show(() => (
    <>
      {count.value > 1 && <p>{`above ${count.value}`}</p>}
      <p>{count.value === 2 ? '' : 'middle'}</p>
      {count.value > 2 && <p>below</p>}
    </>
  ));
  translate();
  await set(2);
  expect(read()).toBe('above 2');
  translate();
  await set(3);
  expect(read()).toBe('above 3middlebelow');
  translate();
  await set(1);
  expect(read()).toBe('MIDDLE');
});

it('a page that was translated before it came alive says everything once', async () => {
  const Shown = () => (
    <div id="shown">
      <p>
        one <b>two</b> three {count.value}
      </p>
      <p>{`four ${count.value}`}</p>
    </div>
  );
  root.innerHTML = renderToString(<Shown />);
  translate();
  await act(() => hydrate(<Shown />, root));
  expect(read()).toBe('one two three 1four 1');
  await set(2);
  expect(read()).toBe('one two three 2four 2');
});

// @vitest-environment jsdom
import type { Signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { coerce } from '../../src/runtime/codec/index.ts';
import { params, presets } from '../../src/widgets/specimen/params.ts';
import { words } from '../../src/widgets/specimen/words.en.ts';
import { buttonOf, buttons, click, enter, nameOf, renderControls, type Rendered } from './support/render.tsx';

let shown: Rendered;
beforeEach(async () => void (shown = await renderControls({ params, presets }, words)));

const names = Object.keys(params) as (keyof typeof params)[];
const value = (name: string) => shown.state.p.value[name];
const fields = (name: string) => [...shown.control(name).querySelectorAll('input, select, textarea')];
const texts = (name: string) => fields(name).map((field) => (field as HTMLInputElement).value);

describe.each(names)('the control of %s', (name) => {
  it('is there, and every part of it has a name', () => {
    const parts = [...fields(name), ...buttons(shown.control(name))];
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(nameOf(part), part.outerHTML).not.toBe('');
  });

  it('says the param’s label', () => {
    expect(shown.control(name).textContent).toContain(words.params[name].label);
  });

  it('shows the colour of its role', () => {
    const { role } = params[name] as { role?: string };
    const roles = [...shown.control(name).classList].filter((one) => one.startsWith('role-'));
    expect(roles).toEqual(role ? [`role-${role}`] : []);
  });
});

it('has ids that are its own on the page, and labels that name what is there', () => {
  const ids = [...shown.root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const label of shown.root.querySelectorAll('label'))
    expect(label.control, label.outerHTML).not.toBeNull();
  for (const described of shown.root.querySelectorAll('[aria-describedby]'))
    expect(ids).toContain(described.getAttribute('aria-describedby'));
});

describe('a slider', () => {
  it('shows its value at its stop, in its box and in words', () => {
    const [box, range] = fields('sigma') as HTMLInputElement[];
    expect([box.value, range.value, range.getAttribute('aria-valuetext')]).toEqual(['2', '15', '2 pixels']);
    expect([range.min, range.max]).toEqual(['0', '35']);
  });

  it('moves by its stops', async () => {
    await enter(fields('sigma')[1], '16');
    expect(value('sigma')).toBe(2.1);
    await click(buttonOf(shown.control('sigma'), 'less Blur width'));
    await click(buttonOf(shown.control('sigma'), 'less Blur width'));
    expect(value('sigma')).toBe(1.9);
    expect(texts('sigma')).toEqual(['1.9', '14']);
    await click(buttonOf(shown.control('sigma'), 'more Blur width'));
    expect(value('sigma')).toBe(2);
  });

  it('does not nudge past its ends', async () => {
    for (const [end, label] of [
      ['35', 'more'],
      ['0', 'less'],
    ]) {
      // prettier-ignore
      await enter(fields('sigma')[1], end);
      const at = value('sigma');
      await click(buttonOf(shown.control('sigma'), `${label} Blur width`));
      expect(value('sigma')).toBe(at);
    }
  });

  it('has an exact zero at the left where its param has', async () => {
    await enter(fields('noise')[1], '0');
    expect(value('noise')).toBe(0);
    expect(texts('noise')).toEqual(['0', '0']);
  });

  it('leaves alone what is being typed while the last change is worked on, and says that it is', async () => {
    await enter(fields('sigma')[1], '16');
    const [box] = fields('sigma') as HTMLInputElement[];
    box.value = '1.';
    await act(() => void ((shown.state.slow as Signal<string>).value = 'working'));
    expect(shown.control('sigma').dataset.working).toBe('');
    expect(box.value).toBe('1.');
  });

  it('takes a value between its stops from its box', async () => {
    await enter(fields('lambda')[0], '3,3 × 10⁻²');
    expect(value('lambda')).toBe(0.033);
    expect(texts('lambda')[0]).toBe('0.033');
  });
});

it('a range shows both ends, and neither passes the other', async () => {
  expect(texts('range')).toEqual(['0', '0', '20', '1']);
  await enter(fields('range')[0], '8');
  expect(value('range')).toEqual([0.4, 1]);
  await enter(fields('range')[2], '2');
  expect(value('range')).toEqual([0.4, 0.4]);
  await enter(fields('range')[3], '0.72');
  expect(value('range')).toEqual([0.4, 0.7]);
  expect(texts('range')).toEqual(['8', '0.4', '14', '0.7']);
});

it('a short choice is a row of buttons', async () => {
  const radios = fields('map') as HTMLInputElement[];
  expect(radios.map((radio) => [nameOf(radio), radio.checked])).toEqual([
    ['Grey', true],
    ['Diverging', false],
  ]);
  await click(radios[1]);
  expect(value('map')).toBe('diverging');
  expect(radios.map(({ checked }) => checked)).toEqual([false, true]);
});

it('a long choice is a list', async () => {
  const [list] = fields('many') as HTMLSelectElement[];
  expect(list.value).toBe('two');
  await enter(list, 'five');
  expect(value('many')).toBe('five');
});

it('a toggle is a switch', async () => {
  const [toggle] = fields('marked') as HTMLInputElement[];
  expect([toggle.getAttribute('role'), toggle.checked]).toEqual(['switch', true]);
  await click(toggle);
  expect(value('marked')).toBe(false);
});

it('a seed goes to the next one, round the end, and takes a whole number', async () => {
  const next = () => click(buttons(shown.control('seed'))[0]);
  expect(texts('seed')).toEqual(['1']);
  await next();
  expect(value('seed')).toBe(2);
  await enter(fields('seed')[0], String(2 ** 32 - 1));
  expect(value('seed')).toBe(2 ** 32 - 1);
  await next();
  expect(value('seed')).toBe(0);
});

it('a point has a box a direction', async () => {
  expect(fields('point').map(nameOf)).toEqual(['A point, across', 'A point, up']);
  await enter(fields('point')[1], '-0.25');
  expect(value('point')).toEqual([8, -0.25]);
});

it('points are moved, added up to the most, and removed', async () => {
  await enter(fields('points')[2], '30');
  expect(value('points')).toEqual([[4, -0.5], [30, 0.25]]); // prettier-ignore
  for (let i = 0; i < 3; i++) await click(buttonOf(shown.control('points'), 'Add'));
  expect(value('points')).toHaveLength(4);
  expect(buttonOf(shown.control('points'), 'Add')!.disabled).toBe(true);
  for (let i = 0; i < 5; i++) await click(buttonOf(shown.control('points'), 'Remove the last'));
  expect(value('points')).toEqual([]);
  expect(buttonOf(shown.control('points'), 'Remove the last')!.disabled).toBe(true);
});

it('strokes are counted, taken back one by one, and cleared, and no button is ever dead', async () => {
  const control = shown.control('ink');
  const counted = () => control.querySelector('[role=status]')!.textContent;
  expect(counted()).toBe('2 strokes');
  await click(buttonOf(control, 'Take back'));
  expect([counted(), value('ink')]).toEqual(['1 stroke', params.ink.default.slice(0, 1)]);
  const full = Array.from({ length: 200 }, (_, i) => [i % 60, 3]);
  await act(() => shown.state.set('ink', [full]));
  expect((value('ink') as unknown[][])[0]).toHaveLength(params.ink.most);
  expect(control.textContent).toContain('no room');
  await click(buttonOf(control, 'Clear'));
  for (const name of ['Take back', 'Clear']) await click(buttonOf(control, name));
  expect([counted(), value('ink')]).toEqual(['no stroke', []]);
  expect(control.textContent).not.toContain('no room');
});

it.each(['signal', 'curve'])('a drawn %s is cleared', async (name) => {
  await click(buttonOf(shown.control(name), 'Clear'));
  expect(value(name)).toEqual(Array.from({ length: 32 }, () => 0));
});

it('a kernel is edited entry by entry, and resized round its centre', async () => {
  expect(fields('kernel').map(nameOf).slice(2, 4)).toEqual([
    'A kernel after it, row 1, column 1',
    'A kernel after it, row 1, column 2',
  ]);
  await enter(fields('kernel')[2], '−2');
  await enter(fields('kernel')[1], '1');
  expect(value('kernel')).toEqual({ shape: [3, 1], data: [0, 1, 0] });
  await enter(fields('kernel')[0], '1');
  expect(value('kernel')).toEqual({ shape: [1, 1], data: [1] });
  expect(texts('kernel')).toEqual(['1', '1', '1']);
});

it('a shape takes whole numbers within its bounds', async () => {
  expect(texts('shape')).toEqual(['3', '5']);
  await enter(fields('shape')[0], '7');
  await enter(fields('shape')[1], '4.4');
  expect(value('shape')).toEqual([7, 4]);
  expect(texts('shape')).toEqual(['7', '4']);
});

it('a picture is a scene from a list until the reader brings one', async () => {
  const [list] = fields('scene') as HTMLSelectElement[];
  expect([...list.options].map(({ text }) => text)).toEqual(['Dead leaves', 'Page of text', 'Stars']);
  await enter(list, 'star-field');
  expect(value('scene')).toEqual({ scene: 'star-field' });
});

it('a sound is a clip from a list until the reader brings one', async () => {
  const [list] = fields('clip') as HTMLSelectElement[];
  expect(list.value).toBe('tone');
  await enter(list, 'click');
  expect(value('clip')).toEqual({ clip: 'click' });
});

it('a text is taken as it is typed, no longer than it may be', async () => {
  const [box] = fields('title') as HTMLInputElement[];
  expect([box.value, box.maxLength]).toEqual(['A title', 40]);
  await enter(box, 'Another');
  expect(value('title')).toBe('Another');
});

/** The parsers arrive with the first use, which a busy machine may take long for. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 200_000 });

describe('a formula', () => {
  const said = () => shown.control('formula').querySelector('[role=status]')!.textContent;
  const field = '#fig-formula';
  const type = (text: string) => enter(shown.root.querySelector(field), text);

  it('that can be read becomes the value', async () => {
    await type('t^2 + 1');
    await soon(() => expect(value('formula')).toBe('t^2 + 1'));
  });

  it.each(['', '2t', 'zeros(20000,20000)', '1:1e7', 'import("fs")', '('])(
    '%j is refused with a message, and the last good one stays',
    async (text) => {
      const hint = said();
      await type(text);
      await soon(() => expect(said()).not.toBe(hint));
      expect(shown.root.querySelector(field)!.getAttribute('aria-invalid')).toBe('true');
      expect(value('formula')).toBe(params.formula.default);
    },
  );
});

describe('a table', () => {
  const said = () => shown.control('table').querySelector('[role=status]')!.textContent;
  const use = async (text: string) => {
    await enter(fields('table')[0], text);
    await click(buttonOf(shown.control('table'), 'Use these numbers'));
    await soon(() => expect(said()).not.toBe(''));
  };

  it('becomes the value, and a bad line is named', async () => {
    await use('x,y\n1,2\nrubbish\n3,4');
    expect(value('table')).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect(said()).toMatch(/2 rows.*3.*rubbish/);
    await click(buttonOf(shown.control('table'), 'Clear'));
    expect(value('table')).toBeNull();
  });

  it('without a row of numbers changes nothing', async () => {
    await use('nothing here');
    expect(value('table')).toBeNull();
    expect(said()).toContain('Nothing was changed');
  });
});

it('leaves every value legal, whatever is entered anywhere', async () => {
  for (const text of ['', '1e999', '-1e9', 'NaN', '٣', '{}', '0'])
    for (const name of names)
      for (const field of fields(name))
        if (!(field instanceof HTMLInputElement && field.type === 'file')) await enter(field, text);
  for (const [name, spec] of Object.entries(params))
    expect(coerce(spec, value(name), 'illegal'), name).toEqual(value(name));
});

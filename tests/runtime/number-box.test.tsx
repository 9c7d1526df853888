// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { enter, renderControls, type Rendered } from './support/render.tsx';
import type { ParamSpecs, WidgetWords } from '../../src/widgets/contract.ts';

const params = {
  width: { kind: 'slider', min: 1, max: 9, default: 4 },
  whole: { kind: 'slider', min: 1, max: 9, integer: true, default: 4 },
  noise: { kind: 'slider', scale: 'log', zero: true, min: 1e-4, max: 1, default: 0.1 },
} as const satisfies ParamSpecs;
const label = (name: string) => ({ label: `The ${name}` });
const words = {
  title: 'Boxes',
  intro: '',
  question: '',
  params: { width: label('width'), whole: label('whole'), noise: label('noise') },
  presets: {},
  measures: {},
  figure: {},
  describe: () => '',
} satisfies WidgetWords;

let shown: Rendered;
beforeEach(async () => void (shown = await renderControls({ params, presets: {} }, words)));

const box = (name: string) => shown.control(name).querySelector<HTMLInputElement>('.number-box input')!;
const complaint = (name: string) => shown.control(name).querySelector('.complaint')!.textContent;

/** A change is rendered in a microtask; effects wait for the frame after it. */
const rendered = async () => {
  for (let i = 0; i < 3; i++) await Promise.resolve();
};

describe('what is typed', () => {
  it.each<[name: string, text: string, value: number, shown: string]>([
    ['width', '2.5', 2.5, '2.5'],
    ['width', ' 2,5 ', 2.5, '2.5'],
    ['width', '1e0', 1, '1'],
    ['width', '3.14159265', 3.14159265, '3.142'],
    ['whole', '6.6', 7, '7'],
    ['noise', '10⁻³', 1e-3, '0.001'],
    ['noise', '0', 0, '0'],
    ['noise', '4.1e-4', 4.1e-4, '4.1 × 10⁻⁴'],
  ])('%s: %j becomes the value', async (name, text, value, displayed) => {
    await enter(box(name), text);
    expect(shown.state.p.value[name]).toBe(value);
    expect(box(name).value).toBe(displayed);
    expect(complaint(name)).toBe('');
  });

  it.each<[name: string, text: string, message: RegExp]>([
    ['width', 'four', /four/],
    ['width', '', /number/i],
    ['width', '2³', /2³/],
    ['width', '0x4', /0x4/],
    ['width', 'NaN', /NaN/],
    ['width', '0.99', /1.*9/],
    ['width', '1e999', /1.*9/],
    ['width', '-4', /1.*9/],
    ['width', '0', /1.*9/],
    ['noise', '1e-9', /0.*1/],
    ['noise', '−1', /0.*1/],
  ])('%s: %j is refused with a message, and the value stays', async (name, text, message) => {
    const before = shown.state.p.value[name];
    const displayed = box(name).value;
    await enter(box(name), text);
    expect(shown.state.p.value[name]).toBe(before);
    expect(box(name).value).toBe(displayed);
    expect(complaint(name)).toMatch(message);
  });

  it('takes a complaint back with the next good number', async () => {
    await enter(box('width'), 'four');
    await enter(box('width'), '5');
    expect(complaint('width')).toBe('');
  });

  it('takes a complaint back when the old number is typed again', async () => {
    await enter(box('width'), 'four');
    await enter(box('width'), '4');
    expect(complaint('width')).toBe('');
    expect(shown.state.p.value.width).toBe(4);
  });

  it('is forgotten when the value changes by other means', async () => {
    await enter(box('width'), 'four');
    await enter(shown.control('width').querySelector('input[type=range]'), '50');
    expect(complaint('width')).toBe('');
  });

  it('stays wrong where it was typed right after a good number, before anything is painted', async () => {
    const change = (text: string) => {
      box('width').value = text;
      box('width').dispatchEvent(new Event('change', { bubbles: true }));
    };
    change('5');
    await rendered();
    change('four');
    await rendered();
    expect(shown.state.p.value.width).toBe(5);
    expect(complaint('width')).toMatch(/four/);
  });

  it('shows the value again where it came to the same', async () => {
    await enter(box('whole'), '4.2');
    expect(shown.state.p.value.whole).toBe(4);
    expect(box('whole').value).toBe('4');
  });

  it('is cut short in a message', async () => {
    await enter(box('width'), 'x'.repeat(500));
    expect(complaint('width').length).toBeLessThan(80);
  });
});

it('keeps the value’s hidden digits where nothing else was typed', async () => {
  await enter(box('width'), '3.14159265');
  await enter(box('width'), '3.142');
  expect(shown.state.p.value.width).toBe(3.14159265);
});

it('says its complaint to a screen reader', () => {
  expect(shown.control('width').querySelector('.complaint')!.getAttribute('role')).toBe('status');
});

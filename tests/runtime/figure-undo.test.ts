/** Nothing is lost: a preset and a reset can be taken back, and a preset leaves the reader's own data in place. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FigureState } from '../../src/runtime/figure-state.ts';
import { newest } from './support/fake-worker.ts';
import { addressOf, makeFigure, values, wake } from './support/figure.ts';
import { toyParams, toyPresets } from './support/toys.ts';

const presets = { ...toyPresets, pictured: { picture: { scene: 'plain' } }, row: { table: [[7]] } } as const;
const params = {
  ...toyParams,
  clip: { kind: 'sound', clips: ['tone'], seconds: 1, default: { clip: 'tone' } },
  table: { kind: 'table', columns: ['x'], mostRows: 9, default: null },
} as const;
const own = {
  picture: { own: { shape: [1, 1] as const, planes: [Float32Array.of(0.5)] } },
  clip: { own: { samples: Float32Array.of(1), rate: 8 } },
  table: [[1], [2]],
};

let state: FigureState;
const place = () => ({ preset: state.preset.value, p: state.p.value });
const bringOwn = () => {
  for (const [name, value] of Object.entries(own)) state.set(name, value);
};
beforeEach(() => {
  state = makeFigure({ params, presets, progress: { shown: 4, total: 50 } });
  wake(state);
});

describe('a preset', () => {
  it('can be taken back, with a state made by hand and all that is the reader’s own', () => {
    bringOwn();
    state.set('start', 5);
    const before = place();
    state.choose('high');
    expect(state.canUndo.value).toBe(true);
    state.undo();
    expect(place()).toEqual(before);
    newest().answer(1);
    expect(newest().started.at(-1)!.p).toMatchObject({ start: 5 });
    expect(state.canUndo.value).toBe(false);
  });

  it('that changes nothing leaves nothing to take back', () => {
    state.choose('usual');
    expect(state.canUndo.value).toBe(false);
    state.choose('high');
    state.choose('high');
    state.undo();
    expect(state.preset.value).toBe('usual');
    expect(state.canUndo.value).toBe(false);
  });

  it('that changes no more than its name can be taken back too', () => {
    state.choose('pictured');
    expect(state.canUndo.value).toBe(true);
    state.undo();
    expect(state.preset.value).toBe('usual');
  });

  it('can be taken back after the reader has gone on by hand', () => {
    state.set('start', 3);
    state.choose('high');
    state.set('rate', 8);
    state.undo();
    expect(state.p.value).toMatchObject({ start: 3, rate: 2 });
    expect(addressOf(state)).toBe('fig.start=3');
  });

  it('that was pressed before another is taken back after it', () => {
    state.set('start', 3);
    for (const preset of ['high', 'fast']) state.choose(preset);
    state.undo();
    expect(state.preset.value).toBe('high');
    state.undo();
    expect(place()).toEqual({ preset: 'usual', p: { ...state.p.value, ...values('usual'), start: 3 } });
  });

  it('taken back brings a process to the step where it was', () => {
    state.seek(31);
    state.choose('high');
    state.undo();
    newest().answer(1);
    expect(newest().started.at(-1)).toMatchObject({ p: { start: 1 }, step: 31 });
    expect(addressOf(state)).toBe('fig.%40step=31');
  });
});

describe('the reader’s own picture, sound and table', () => {
  it('stay with a preset that says nothing of them', () => {
    bringOwn();
    state.choose('high');
    expect(state.p.value).toMatchObject({ start: 7, ...own });
    state.choose('fast');
    expect(state.p.value).toMatchObject({ start: 1, rate: 5, ...own });
  });

  it('make way where a preset names another, one by one', () => {
    bringOwn();
    state.choose('pictured');
    expect(state.p.value).toMatchObject({ ...own, picture: { scene: 'plain' } });
    state.choose('row');
    expect(state.p.value).toMatchObject({ clip: own.clip, table: [[7]] });
  });

  it('do not stay with a reset, which can be taken back', () => {
    bringOwn();
    state.reset();
    expect(state.p.value).toMatchObject({ picture: { scene: 'plain' }, clip: { clip: 'tone' }, table: null });
    state.undo();
    expect(state.p.value).toMatchObject(own);
  });

  it('are not what another preset brought, nor what was cleared', () => {
    state.choose('row');
    state.choose('high');
    expect(state.p.value.table).toBeNull();
    state.choose('row');
    state.set('table', null);
    state.choose('row');
    expect(state.p.value.table).toEqual([[7]]);
  });
});

describe('what is said of a drawing', () => {
  const said = () => ({ preset: state.shownPreset.value, own: state.ownData.value });

  it('is of the preset that is drawn, not of the one that was pressed', () => {
    expect(said()).toEqual({ preset: 'usual', own: false });
    state.choose('high');
    expect(said().preset).toBe('usual');
    newest().answer(7);
    expect(state.answered.value!.preset).toBe('high');
    expect(said().preset, 'answered, not drawn').toBe('usual');
    state.drawn();
    expect(said().preset).toBe('high');
  });

  it('is of the reader’s own data once they are drawn', () => {
    state.set('picture', own.picture);
    expect(said().own).toBe(false);
    newest().answer(1);
    state.drawn();
    expect(said().own).toBe(true);
    state.choose('high');
    newest().answer(7);
    state.drawn();
    expect(said()).toEqual({ preset: 'high', own: true });
  });

  it('stays with an answer that came after another preset was pressed', () => {
    state.choose('high');
    state.choose('fast');
    newest().answer(7);
    state.drawn();
    expect(said().preset).toBe('high');
    newest().answer(1);
    state.set('shade', 8);
    state.drawn();
    expect(said().preset).toBe('fast');
  });
});

it('a preset is left by what changes its answer, not by what looks or walks about', () => {
  const walked = {
    ...params,
    place: { kind: 'slider', min: 0, max: 9, default: 0, acts: 'walk' },
  } as const;
  state = makeFigure({ params: walked, presets });
  wake(state);
  for (const name of ['place', 'shade']) {
    state.set(name, 5);
    expect(state.changed.value, name).toContain(name);
    expect(state.left.value, name).toBe(false);
  }
  state.set('start', 5);
  expect(state.left.value).toBe(true);
});

it('data that the figure does not show is not what is drawn', () => {
  const when = { ...params, table: { ...params.table, when: { shade: 9 } } };
  state = makeFigure({ params: when, presets });
  const worker = wake(state);
  state.set('table', own.table);
  worker.answer(1);
  state.drawn();
  expect(state.ownData.value).toBe(false);
  state.set('shade', 9);
  state.drawn();
  expect(state.ownData.value).toBe(true);
});

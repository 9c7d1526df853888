/** What every widget owes its readers, whichever it is: each is found by the registry, and none is named here. */
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluatePreset } from '../../src/runtime/build/still.ts';
import { coerce } from '../../src/runtime/codec/index.ts';
import { valueAt, lastStop } from '../../src/runtime/controls/stops.ts';
import { presetValues } from '../../src/runtime/values.ts';
import { evaluateModel } from '../../src/runtime/worker/evaluate.ts';
import type { AnyValues, ParamSpec, StateLine } from '../../src/widgets/contract.ts';
import { loadModel } from '../../src/widgets/models.ts';
import {
  loadChallenges,
  loadLine,
  loadParams,
  loadWords,
  listedNames,
  widgetNames,
} from '../../src/widgets/registry.ts';
import { wanted } from '../tools/wanted.ts';

/** Drawn samples lie on a grid of 1/256 and in 16 bits. */
const HALF_A_QUANTUM = 1 / 512;
const MOST_DRAWN = 127;
/** Points of ink whose link can still be sent. */
const MOST_INK = 500;

const isSamples = (spec: ParamSpec) => spec.kind === 'signal' || spec.kind === 'curve';

/** The path of every number in a result that is not finite, and of everything that is not a number at all. */
function badNumbers(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`];
  if (ArrayBuffer.isView(value)) {
    const at = Array.from(value as unknown as ArrayLike<number>).findIndex((n) => !Number.isFinite(n));
    return at < 0 ? [] : [`${path}[${at}]`];
  }
  if (typeof value === 'boolean' || value === null || value === undefined) return [];
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => badNumbers(inner, `${path}.${key}`));
  return [`${path} is a ${typeof value}`];
}

async function load(name: string) {
  const [widget, model, words, challenges, line] = await Promise.all([
    loadParams(name),
    loadModel(name),
    loadWords(name),
    loadChallenges(name),
    loadLine(name),
  ]);
  const { params, presets, more = [] } = widget;
  const [specs, presetNames] = [Object.entries(params), Object.keys(presets)];
  return { name, params, presets, more, model, words, challenges, line, specs, presetNames };
}
type Loaded = Awaited<ReturnType<typeof load>>;

describe.each(wanted(widgetNames))('%s', async (name) => {
  const widget = await load(name);
  const { line, more, presetNames } = widget;

  describe('params', () => paramsOf(widget));
  it('has a preset to open with, in sight', () => {
    expect(presetNames.length).toBeGreaterThan(0);
    expect(presetNames).toEqual(expect.arrayContaining([...more]));
    expect(more).not.toContain(presetNames[0]);
  });
  describe.each(presetNames)('preset %s', (preset) => presetOf(widget, preset));
  // All others have been computed by then. That each of them comes out again, the files of the stills hold.
  it('gives the same result again, whatever was computed before', async () => {
    const { p, r, measures, facts, progress } = await evaluatePreset(name, presetNames[0]);
    expect(evaluateModel(widget.model, p)).toEqual({ r, measures, facts, ...(progress && { progress }) });
  });
  describe('words', () => wordsOf(widget));
  describe('challenges', () => challengesOf(widget));
  if (line) describe('the line of code', () => lineOf(widget, line));
});

function paramsOf({ params, specs, model }: Loaded): void {
  it.each(specs)('%s has a legal default', (_, spec) => {
    const legal = coerce(spec, spec.default, 'illegal');
    if (!isSamples(spec)) return expect(legal).toEqual(spec.default);
    const error = (legal as number[]).map((v, i) => Math.abs(v - (spec.default as readonly number[])[i]));
    expect(Math.max(...error)).toBeLessThanOrEqual(HALF_A_QUANTUM);
  });

  it.each(specs)('%s is shown on conditions that can be met', (_, spec) => {
    for (const [other, values] of Object.entries(spec.when ?? {}))
      for (const value of [values].flat()) expect(coerce(params[other], value, 'illegal')).toBe(value);
  });

  it.each(specs)('%s has bounds that a control can reach', (_, spec) => {
    if (isSamples(spec)) {
      const { min, max } = spec as Extract<ParamSpec, { kind: 'signal' | 'curve' }>;
      expect(Math.max(-min, max)).toBeLessThanOrEqual(MOST_DRAWN);
    }
    if (spec.kind === 'ink') {
      for (const { min, max } of [spec.x, spec.y])
        expect(Number.isInteger(min) && 0 <= min && min < max && Number.isInteger(max) && max < 324).toBe(
          true,
        );
      // A link can hold them.
      expect(spec.most).toBeLessThanOrEqual(MOST_INK);
    }
    if (spec.kind !== 'slider') return;
    expect(spec.scale === 'log' ? spec.min > 0 && spec.min < spec.max : spec.min < spec.max).toBe(true);
    if (spec.most !== undefined)
      expect([spec.most > spec.max, spec.integer, spec.scale]).toEqual([true, true, undefined]);
    const stops = Array.from(
      { length: lastStop(spec) + 1 },
      (_, stop) => coerce(spec, valueAt(spec, stop)) as number,
    );
    // Two stops with one value would hold the arrow keys fast.
    expect(stops.slice(1).every((value, i) => value > stops[i])).toBe(true);
    expect([stops[0], stops.at(-1)]).toEqual([spec.zero ? 0 : spec.min, spec.max]);
  });

  it('act on a running process only where there is one', () => {
    if (model.kind === 'compute') expect(specs.filter(([, { acts }]) => acts === 'live')).toEqual([]);
  });

  it('need no name that the link uses for itself', () => {
    for (const param of Object.keys(params)) expect(param).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });
}

function presetOf({ name, params, presets, model, words }: Loaded, preset: string): void {
  let evaluated: Awaited<ReturnType<typeof evaluatePreset>>;
  beforeAll(async () => {
    evaluated = await evaluatePreset(name, preset);
  });

  it('names params that are there, with legal values', () => {
    for (const [param, value] of Object.entries(presets[preset])) {
      expect(Object.keys(params)).toContain(param);
      if (!isSamples(params[param])) expect(coerce(params[param], value, 'illegal'), param).toEqual(value);
    }
  });

  it('makes sense, and has a result of finite numbers', () => {
    const { p, r, progress } = evaluated;
    expect(model.check?.(p) ?? null).toBeNull();
    expect(badNumbers(r, 'r')).toEqual([]);
    expect(badNumbers(progress, 'progress')).toEqual([]);
  });

  it('has finite readouts', () => {
    const { measures } = evaluated;
    expect(Object.keys(measures)).not.toEqual([]);
    const readouts = Object.entries(measures).filter(([measure]) => measure in words.measures);
    expect(badNumbers(Object.fromEntries(readouts), 'measures')).toEqual([]);
  });

  it('is described in a sentence', () => {
    const description = words.describe(evaluated.facts, evaluated.measures);
    expect(description).toMatch(/^\p{Lu}.{20,}[.?!]$/su);
    expect(description).not.toMatch(/undefined|NaN|\[object|Infinity|–\s|\{\w+\}/);
  });

  it('has a table with a head for each column, and rows', () => {
    const { columns } = model.table(evaluated.r, evaluated.p);
    const rows = columns.map(({ values }) => values.length);
    if (listedNames.includes(name)) expect(Math.min(...rows)).toBeGreaterThan(0);
    for (const { head, values } of columns) {
      expect(head.trim()).not.toBe('');
      expect(badNumbers(Float64Array.from(values), head)).toEqual([]);
    }
    const heads = columns.map(({ head }) => head);
    expect(new Set(heads).size).toBe(heads.length);
  });

  it('has a script', () => {
    const python = evaluated.python();
    const code = python.replace(/#.*|"[^"\n]*"/g, '');
    expect(python).toMatch(/^import numpy as np$|^import torch/m);
    expect(code).not.toMatch(/undefined|\[object|\bNaN\b|\bInfinity\b|\btrue\b|\bfalse\b/);
    expect(python.endsWith('\n')).toBe(true);
  });

  it('leaves its values alone', () => {
    expect(evaluated.p).toEqual(presetValues(params, presets, preset));
  });
}

function wordsOf({ params, presets, specs, presetNames, words }: Loaded): void {
  const said = (text: string | undefined) => expect((text ?? '').trim()).not.toBe('');

  it('say the title and the introduction', () => {
    said(words.title);
    said(words.intro);
  });

  it.each(specs)('name the param %s', (param, spec) => {
    said(words.params[param]?.label);
    const options = { choice: 'options', image: 'scenes', sound: 'clips' } as const;
    if (!(spec.kind in options)) return;
    const list = (spec as unknown as Record<string, readonly string[]>)[options[spec.kind as 'choice']];
    for (const option of list) said(words.params[param].options?.[option]);
  });

  it.each(presetNames)('name the preset %s, and what to notice in it', (preset) => {
    said(words.presets[preset]?.label);
    said(words.presets[preset]?.notice);
  });

  it('name nothing that is not there', () => {
    for (const { label } of Object.values(words.measures)) said(label);
    expect(Object.keys(words.params).filter((param) => !(param in params))).toEqual([]);
    expect(Object.keys(words.presets).filter((preset) => !(preset in presets))).toEqual([]);
    for (const param of Object.keys(params))
      for (const option of Object.keys(words.params[param]?.options ?? {})) {
        const {
          options = [],
          scenes = [],
          clips = [],
        } = params[param] as unknown as Record<string, string[]>;
        expect([...options, ...scenes, ...clips]).toContain(option);
      }
  });

  it('fit on the page: short labels, and a notice of a sentence or two', () => {
    for (const { label, notice } of Object.values(words.presets)) {
      expect(label.length).toBeLessThanOrEqual(28);
      expect(notice.length).toBeLessThanOrEqual(220);
    }
    for (const { label } of Object.values(words.measures)) expect(label.length).toBeLessThanOrEqual(40);
  });
}

function challengesOf({ name, presetNames, words, challenges }: Loaded): void {
  it('have words, hints with words, and presets that are there', () => {
    expect(challenges.map(({ id }) => id).sort()).toEqual(Object.keys(words.challenges ?? {}).sort());
    const hinted = challenges.flatMap(({ hints }) => hints.map(({ id }) => id));
    expect([...new Set(hinted)].sort()).toEqual(Object.keys(words.hints ?? {}).sort());
    for (const { preset } of challenges) if (preset !== undefined) expect(presetNames).toContain(preset);
  });

  it('say what is asked, and why it is so once it is done', () => {
    for (const { task, done } of Object.values(words.challenges ?? {})) {
      expect(task).toMatch(/^\p{Lu}.+[.?]$/su);
      expect(done).toMatch(/[.]$/);
      expect(done.length).toBeLessThanOrEqual(180);
    }
  });

  it('are not done before they are begun', async () => {
    for (const { id, preset = presetNames[0], passed } of challenges) {
      const { p, measures } = await evaluatePreset(name, preset);
      expect(passed(p, measures), id).toBe(false);
    }
  });
}

function lineOf({ params, presets, presetNames }: Loaded, line: StateLine<AnyValues>): void {
  const states = presetNames.map((preset) => presetValues(params, presets, preset));
  const taken = (p: AnyValues, values: Partial<AnyValues>): AnyValues => ({ ...p, ...values });

  it('is one line, and none of it is missing', () => {
    for (const p of states) {
      expect(line.write(p)).toMatch(/^\S.*\S$/);
      expect(line.write(p)).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('restores each preset, whatever the figure showed before', () => {
    for (const p of states)
      for (const before of states) {
        const { values, notices } = line.read(line.write(p), before);
        expect(notices).toEqual([]);
        for (const [param, value] of Object.entries(values))
          expect(coerce(params[param], value, 'illegal'), param).toEqual(value);
        expect(line.write(taken(before, values))).toBe(line.write(p));
      }
  });

  it('changes nothing of the state that wrote it', () => {
    for (const p of states) expect(taken(p, line.read(line.write(p), p).values)).toEqual(p);
  });

  it('is not found in a text without one, and that is said', () => {
    for (const text of ['', 'x = 3', '(((', '\ud800'])
      expect(line.read(text, states[0])).toMatchObject({ values: {}, notices: [{ what: 'unreadable' }] });
  });
}

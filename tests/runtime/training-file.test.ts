/** A training as a file: whole, to the last bit, and whatever else arrives is refused by a sentence. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromText, toText } from '../../src/runtime/training/plain-text.ts';
import { NotTaken, readTraining, writeTraining } from '../../src/runtime/training/training-file.ts';
import { ProcessRun } from '../../src/runtime/worker/process-run.ts';
import { loadModel } from '../../src/widgets/models.ts';
import { loadParams, widgetNames } from '../../src/widgets/registry.ts';
import { keepingOf, fits } from '../../src/parts/model/keeping.ts';
import { presetValues } from '../../src/runtime/values.ts';
import { wanted } from '../tools/wanted.ts';
import { expectSame, forAll } from './support/for-all.ts';
import { orbit, p0, toyParams } from './support/toys.ts';

const STEPS = 3;
const keeping = keepingOf({ init: orbit.init, keep: (state) => state, resume: (kept) => kept });
const kept = { ...orbit, keeping };

function toyRun(steps: number) {
  const run = new ProcessRun(kept, p0);
  for (let step = 0; step < steps; step++) run.advance();
  return run;
}
const fileOf = (steps: number) => writeTraining('toy', p0, toyRun(steps).kept()!);

it('brings any plain value back to the last bit', () => {
  const numbers = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity));
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      numbers.map((value) => (Object.is(value, -0) ? 0 : value)),
      fc.string(),
      fc.boolean(),
      fc.float64Array(),
      fc.float32Array(),
      fc.uint8Array(),
      fc.array(tie('value')),
      fc.record({ first: tie('value'), second: tie('value') }, { noNullPrototype: true }),
    ),
  })).value;
  forAll(plain, (value) => expectSame(fromText(toText(value)), value), 200);
});

it('goes on exactly as the run would have that was kept', () => {
  const { training, p } = readTraining(fileOf(7), 'toy', toyParams);
  expect(p).toEqual(p0);
  const [whole, resumed] = [toyRun(12), new ProcessRun(kept, p, training)];
  expect([resumed.shown, resumed.computed]).toEqual([7, 7]);
  while (resumed.shown < 12) resumed.advance();
  expect(resumed.state).toEqual(whole.state);
  expect(resumed.progress()).toEqual(whole.progress());
});

it('is scrubbed back no further than where it was kept', () => {
  const run = new ProcessRun(kept, p0, readTraining(fileOf(7), 'toy', toyParams).training);
  for (let step = 7; step < 20; step++) run.advance();
  run.rewindTo(2);
  expect([run.shown, run.state]).toEqual([7, toyRun(7).state]);
  run.live({ ...p0, rate: 5 });
  expect(run.progress().trace.x).toHaveLength(8);
});

it.each([
  ['a picture', '\u0089PNG'],
  ['nothing', ''],
  ['other JSON', '{"unfold": 1}'],
  ['a number', '7'],
  ['a cut file', fileOf(3).slice(0, -20)],
  ['bytes that are no numbers', fileOf(3).replace(/"Float64Array":"[^"]*"/, '"Float64Array":"AAA"')],
  ['letters that are no bytes', fileOf(3).replace(/"Float64Array":"[^"]*"/, '"Float64Array":"%%%"')],
  ['a step that was not', fileOf(3).replace('"step":3,"kept"', '"step":-3,"kept"')],
  ['a trace of other length', fileOf(3).replace('"step":3,"kept"', '"step":4,"kept"')],
])('%s is no training', (_, text) => {
  expect(() => readTraining(text, 'toy', toyParams)).toThrow(NotTaken);
});

it('says whose training it is', () => {
  expect(() => readTraining(fileOf(3), 'other', toyParams)).toThrow(new NotTaken('other', 'toy'));
});

it('takes a value that is out of bounds for the nearest legal one', () => {
  const text = fileOf(3).replace('"rate":2', '"rate":700').replace('"shade":3', '"shade":"no"');
  expect(readTraining(text, 'toy', toyParams).p).toEqual({ ...p0, rate: 9, shade: 3 });
});

it.each([
  ['another form', { kept: { x: 'one', step: 3 } }],
  ['a name too many', { kept: { x: 1, step: 3, y: 0 } }],
  ['a step beyond the last', { step: 401 }],
  ['another trace', { trace: { y: Float64Array.of(1, 2, 3, 4) } }],
])('%s does not fit the model', (_, change) => {
  const { training } = readTraining(fileOf(3), 'toy', toyParams);
  expect(() => new ProcessRun(kept, p0, { ...training, ...change })).toThrow(TypeError);
});

it('compares lists that have grown, and arrays by kind and length', () => {
  expect(fits([1, 2, 3], [0])).toBe(true);
  expect(fits([{ from: 3 }], [])).toBe(true);
  expect(fits([1, 'two'], [0])).toBe(false);
  expect(fits(new Float32Array(3), new Float32Array(3))).toBe(true);
  expect(fits(new Float64Array(3), new Float32Array(3))).toBe(false);
  expect(fits(new Float32Array(4), new Float32Array(3))).toBe(false);
  expect(fits(null, { a: 1 })).toBe(false);
});

const trainings = (
  await Promise.all(
    wanted(widgetNames).map(async (widget) => {
      const model = await loadModel(widget);
      return model.kind === 'process' && model.keeping ? [widget] : [];
    }),
  )
).flat();

it.each(trainings)('%s goes on from its file as it would have', async (widget) => {
  const [model, { params, presets }] = await Promise.all([loadModel(widget), loadParams(widget)]);
  if (model.kind !== 'process') throw new TypeError('a training is a process');
  const names = Object.keys(presets);
  const values = names.map((name) => presetValues(params, presets, name));
  const p = values.find((some) => model.total(some) > 2 * STEPS)!;
  const run = new ProcessRun(model, p);
  for (let step = 0; step < STEPS; step++) run.advance();
  const { p: values2, training } = readTraining(writeTraining(widget, p, run.kept()!), widget, params);
  const resumed = new ProcessRun(model, values2, training);
  for (let step = 0; step < 2; step++) for (const one of [run, resumed]) one.advance();
  expect(resumed.kept()).toEqual(run.kept());
  expect(resumed.result()).toEqual(run.result());
  expect(model.python(p, resumed.state)).toBe(model.python(p, run.state));
});

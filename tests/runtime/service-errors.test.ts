/** Whatever part of a model throws: one error with its message, then quiet, and the next job works. */
import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../src/runtime/worker/evaluate.ts';
import type { Takeaway } from '../../src/runtime/worker/messages.ts';
import type { AnyModel } from '../../src/widgets/contract.ts';
import { FakePort } from './support/fake-port.ts';
import { useSlowClock } from './support/slow-clock.ts';
import { adder, orbit, p0 } from './support/toys.ts';

useSlowClock();

/** The model, with one part that throws while `start` is 5. */
function broken(model: AnyModel, part: string): AnyModel {
  const whole = model as unknown as Record<string, (...args: unknown[]) => unknown>;
  const fails = (...args: unknown[]) => {
    const p = args.find((arg) => typeof arg === 'object' && arg !== null && 'start' in arg) as typeof p0;
    if (p.start === 5) throw new RangeError(`${part} failed`);
    return whole[part](...args);
  };
  return { ...model, [part]: fails };
}
const bad = { ...p0, start: 5 };

async function opened(model: AnyModel): Promise<FakePort> {
  const port = new FakePort(() => Promise.resolve(model));
  await port.open();
  port.replies.length = 0;
  return port;
}

describe.each([
  ...['check', 'compute', 'measures', 'facts'].map((part) => ['compute', part, adder] as const),
  ...['check', 'init', 'step', 'done', 'total', 'trace', 'result', 'measures', 'facts'].map(
    (part) => ['process', part, orbit] as const,
  ),
])('a %s whose %s throws', (_, part, model) => {
  it('gives one error, and no outcome', async () => {
    const port = await opened(broken(model, part));
    await port.start(3, bad, 20);
    await port.play();
    await port.seek(10);
    await port.settle();
    expect(port.replies).toEqual([{ type: 'error', job: 3, message: `${part} failed` }]);
  });

  it('computes the next job as if nothing had been', async () => {
    const port = await opened(broken(model, part));
    await port.start(3, bad, 20);
    await port.settle();
    port.replies.length = 0;
    await port.start(4, p0, 20);
    await port.settle();
    expect(port.lastOutcome).toEqual(evaluateModel(model, p0, { computed: 20, shown: 20 }));
    expect(port.others).toEqual([]);
  });
});

it('says what was thrown, whatever it is', async () => {
  const port = await opened({
    ...adder,
    compute: () => {
      throw 'just a string';
    },
  });
  await port.start(1, p0);
  expect(port.replies).toEqual([{ type: 'error', job: 1, message: 'just a string' }]);
});

it('says that the model could not be loaded', async () => {
  const port = new FakePort(() => Promise.reject(new Error('no such chunk')));
  await port.open();
  await port.start(1, p0);
  expect(port.replies.at(-1)).toEqual({ type: 'error', job: 1, message: 'no such chunk' });
});

describe('questions', () => {
  const ask = (what: Takeaway, p = p0) => ({ type: 'ask', id: 5, what, p }) as const;

  it('python is answered without computing anything', async () => {
    const port = await opened(broken(adder, 'compute'));
    await port.send(ask('python', bad));
    expect(port.replies).toEqual([{ type: 'answer', id: 5, value: 'start = 5\n' }]);
  });

  it('python is that of the step shown', async () => {
    const port = await opened({ ...orbit, python: (_, { step }) => `step = ${step}` });
    await port.send(ask('python'));
    await port.start(1, p0, 50);
    await port.settle();
    await port.send(ask('python'));
    const answers = port.others.map((reply) => reply.type === 'answer' && reply.value);
    expect(answers).toEqual([`step = ${orbit.preview.shown}`, 'step = 50']);
  });

  it('files are those the script reads, got without computing anything', async () => {
    const files: AnyModel['files'] = (p) => ({ 'start.bin': Uint8Array.of(Number(p.start)) });
    const port = await opened({ ...broken(adder, 'compute'), files });
    await port.send(ask('files', bad));
    expect(port.replies).toEqual([{ type: 'answer', id: 5, value: { 'start.bin': Uint8Array.of(5) } }]);
  });

  it('a model whose script reads nothing has no files', async () => {
    const port = await opened(adder);
    await port.send(ask('files'));
    expect(port.replies).toEqual([{ type: 'answer', id: 5, value: {} }]);
  });

  it('the table of a compute model is that of the values asked for', async () => {
    const port = await opened(adder);
    await port.send(ask('table'));
    expect(port.replies).toEqual([
      { type: 'answer', id: 5, value: { columns: [{ head: 'x', values: Float64Array.of(1, 2) }] } },
    ]);
  });

  it('the table of a process is that of the step shown', async () => {
    const port = await opened(orbit);
    await port.start(1, p0, 50);
    await port.settle();
    await port.seek(20);
    await port.settle();
    await port.send(ask('table'));
    const { r } = evaluateModel(orbit, p0, { computed: 20, shown: 20 });
    expect(port.replies.at(-1)).toEqual({ type: 'answer', id: 5, value: orbit.table(r as never, p0) });
  });

  it('a process that has not started shows its preview', async () => {
    const port = await opened(orbit);
    await port.send(ask('table'));
    const { r } = evaluateModel(orbit, p0);
    expect(port.replies).toEqual([{ type: 'answer', id: 5, value: orbit.table(r as never, p0) }]);
  });

  it.each(['python', 'files', 'table'] as const)(
    '%s that throws asked for is refused, and the job goes on',
    async (what) => {
      const port = await opened(broken({ ...orbit, files: () => ({}) }, what));
      await port.start(1, bad, 20);
      await port.settle();
      await port.send(ask(what, bad));
      expect(port.replies.at(-1)).toEqual({ type: 'refusal', id: 5, message: `${what} failed` });
      await port.seek(30);
      await port.settle();
      expect(port.lastOutcome.progress).toMatchObject({ shown: 30 });
    },
  );

  it('is refused where there is no model', async () => {
    const port = new FakePort(() => Promise.reject(new Error('no such chunk')));
    await port.open();
    await port.send(ask('python'));
    expect(port.replies.at(-1)).toEqual({ type: 'refusal', id: 5, message: 'no such chunk' });
  });
});

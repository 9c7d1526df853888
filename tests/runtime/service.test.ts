import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../src/runtime/worker/evaluate.ts';
import type { AnyModel } from '../../src/widgets/contract.ts';
import { FakePort } from './support/fake-port.ts';
import { useSlowClock } from './support/slow-clock.ts';
import { adder, orbit, p0, straight, TOTAL } from './support/toys.ts';

useSlowClock();

async function opened(model: AnyModel): Promise<FakePort> {
  const port = new FakePort(() => Promise.resolve(model));
  await port.open();
  expect(port.replies.splice(0)).toEqual([{ type: 'ready' }]);
  return port;
}
async function started(step?: number): Promise<FakePort> {
  const port = await opened(orbit);
  await port.start(1, p0, step);
  await port.settle();
  return port;
}
const shownBy = (port: FakePort) => port.lastOutcome.progress!.shown;

describe('a compute model', () => {
  it('answers a job with what evaluateModel gives', async () => {
    const port = await opened(adder);
    await port.start(7, p0);
    expect(port.replies).toEqual([
      {
        type: 'outcome',
        job: 7,
        turn: port.turn,
        playing: false,
        going: false,
        outcome: evaluateModel(adder, p0),
      },
    ]);
  });

  it('names a combination that makes no sense instead', async () => {
    const port = await opened(adder);
    await port.start(7, { ...p0, start: 9 });
    expect(port.replies).toEqual([{ type: 'problem', job: 7, problem: { code: 'nine' } }]);
  });
});

describe('a process', () => {
  it('goes to the step of its preview', async () => {
    const port = await started();
    expect(port.lastOutcome).toEqual(evaluateModel(orbit, p0));
    expect(port.last).toMatchObject({ job: 1, playing: false, going: false });
    expect(port.idle).toBe(true);
  });

  it.each([0, 1, 50, TOTAL])('goes to step %i, with what evaluateModel gives', async (step) => {
    const port = await started(step);
    const computed = Math.max(step, orbit.preview.computed);
    expect(port.lastOutcome).toEqual(evaluateModel(orbit, p0, { computed, shown: step }));
  });

  it('shows its step first, and then looks ahead as far as the build did', async () => {
    const port = await opened(orbit);
    await port.start(1, p0, 1);
    while (port.outcomes.length === 0) await port.slice();
    expect(port.last.going).toBe(true);
    expect(port.lastOutcome.progress).toMatchObject({ shown: 1 });
    await port.settle();
    expect(port.last.going).toBe(false);
    expect(port.lastOutcome.progress).toMatchObject({ shown: 1, computed: orbit.preview.computed });
  });

  it('ends at its last step however far it is sent', async () => {
    const port = await started(1e6);
    expect(port.lastOutcome.progress).toMatchObject({ shown: TOTAL, computed: TOTAL });
    expect(port.last.going).toBe(false);
  });

  it('says that more follows while it is on its way', async () => {
    const port = await started(200);
    const ways = port.outcomes.map(({ going }) => going);
    expect(ways).toEqual([true, false]);
  });

  it('plays to its end and stops there', async () => {
    const port = await started(0);
    await port.play();
    await port.settle();
    expect(port.last).toMatchObject({ playing: false, going: false });
    expect(port.lastOutcome).toEqual(evaluateModel(orbit, p0, { computed: TOTAL, shown: TOTAL }));
    expect(port.outcomes.length).toBeGreaterThan(20);
  });

  it('shows each of the first forty steps, and then in every frame a fortieth of those so far', async () => {
    const port = await started(0);
    await port.play();
    await port.settle();
    const shown = [...new Set(port.outcomes.map(({ outcome }) => outcome.progress!.shown))];
    const paced = [0];
    while (paced.at(-1)! < TOTAL)
      paced.push(Math.min(TOTAL, paced.at(-1)! + Math.max(1, Math.ceil(paced.at(-1)! / 40))));
    expect(shown).toEqual(expect.arrayContaining(paced));
    expect(shown.length, 'and little more: a slice may end between').toBeLessThan(2 * paced.length);
  });

  it('stops at once when it is paused between two slices', async () => {
    const port = await started(0);
    await port.seek(300);
    await port.slice();
    await port.took();
    await port.slice();
    await port.took();
    await port.pause();
    await port.settle();
    const stoppedAt = shownBy(port);
    expect(stoppedAt).toBeGreaterThan(0);
    expect(stoppedAt).toBeLessThan(20);
    expect(port.last).toMatchObject({ turn: port.turn, playing: false, going: false });
    await port.took();
    await port.settle();
    expect(shownBy(port)).toBe(stoppedAt);
  });

  it('goes on after a pause from where it stopped', async () => {
    const port = await started(40);
    await port.play();
    await port.slice();
    await port.pause();
    await port.settle();
    await port.play();
    await port.settle();
    expect(port.lastOutcome).toEqual(evaluateModel(orbit, p0, { computed: TOTAL, shown: TOTAL }));
  });

  it('does no work that the page has not asked for while it plays', async () => {
    const port = await started(0);
    await port.play();
    while (!port.idle) await port.slice();
    const before = port.outcomes.length;
    await port.slice();
    expect(port.idle).toBe(true);
    expect(port.outcomes.length).toBe(before);
  });

  it('keeps one entry of the trace a step', async () => {
    const port = await started(120);
    await port.seek(7);
    await port.settle();
    await port.seek(150);
    await port.settle();
    expect(Array.from(port.lastOutcome.progress!.trace.x)).toEqual(straight(1, 150));
  });

  it('lets live values act from the next step on', async () => {
    const port = await started(30);
    await port.send({ type: 'live', p: { ...p0, rate: 7 } });
    await port.seek(60);
    await port.settle();
    const expected = straight(1, 60, (step) => (step <= 30 ? 2 : 7));
    expect(Array.from(port.lastOutcome.progress!.trace.x)).toEqual(expected);
  });

  it('shows live values at once, at the same step', async () => {
    const port = await started(30);
    await port.settle();
    const before = port.outcomes.length;
    await port.send({ type: 'live', p: { ...p0, rate: 7 } });
    await port.settle();
    const still = { ...orbit, preview: { computed: 30, shown: 30 } };
    expect(port.last.going).toBe(false);
    expect(port.lastOutcome.r).toEqual(evaluateModel(still, p0).r);
    expect(port.outcomes.length).toBe(before + 1);
  });

  it('says that it stands still when it is run from an end before its time', async () => {
    const brief = { ...orbit, done: ({ step }: { step: number }) => step >= 3 };
    const port = await opened(brief);
    await port.start(1, p0, 10);
    await port.settle();
    expect(port.lastOutcome.progress).toMatchObject({ shown: 3 });
    const before = port.outcomes.length;
    await port.send({ type: 'play', turn: 9 });
    await port.settle();
    expect(port.outcomes.length).toBeGreaterThan(before);
    expect(port.last).toMatchObject({ playing: false, turn: 9 });
  });

  it('forgets an unfinished job when the next one starts', async () => {
    const port = await opened(orbit);
    await port.start(1, p0, 300);
    await port.slice();
    await port.start(2, { ...p0, start: 5 }, 10);
    const before = port.outcomes.length;
    await port.settle();
    expect(new Set(port.outcomes.slice(before).map(({ job }) => job))).toEqual(new Set([2]));
    const expected = evaluateModel(orbit, { ...p0, start: 5 }, { computed: 10, shown: 10 });
    expect(port.lastOutcome).toEqual(expected);
  });
});

describe('the traces beyond the step shown', () => {
  const far = { ...orbit, preview: { computed: 60, shown: 4 } };

  it('go on to where the build has drawn them, and the step shown stays', async () => {
    const port = await opened(far);
    await port.start(1, p0);
    await port.settle();
    expect(port.lastOutcome).toEqual(evaluateModel(far, p0));
    expect(port.last.going).toBe(false);
    expect(port.outcomes[0].going).toBe(true);
  });

  it('wait for a seek, and go on after it', async () => {
    const port = await opened(far);
    await port.start(1, p0);
    for (let i = 0; i < 4; i++) {
      await port.slice();
      await port.took();
    }
    expect(port.lastOutcome.progress!.computed).toBeLessThan(60);
    await port.seek(9);
    await port.settle();
    expect(port.lastOutcome).toEqual(evaluateModel(far, p0, { computed: 60, shown: 9 }));
  });

  it('are made anew by live values', async () => {
    const port = await opened(far);
    await port.start(1, p0);
    await port.settle();
    await port.send({ type: 'live', p: { ...p0, rate: 7 } });
    await port.seek(5);
    await port.settle();
    const expected = straight(1, 60, (step) => (step <= 4 ? 2 : 7));
    expect(Array.from(port.lastOutcome.progress!.trace.x)).toEqual(expected);
  });

  it('do not run on into an end', async () => {
    const port = await opened({ ...far, total: () => 20 });
    await port.start(1, p0);
    await port.settle();
    expect(port.lastOutcome.progress).toMatchObject({ shown: 4, computed: 20 });
    expect(port.last.going).toBe(false);
  });
});

it('answers a job at most once at a time, and ends where it was sent, whatever the page does', async () => {
  const action = fc.oneof(
    fc.constantFrom('play', 'pause', 'slice', 'slice', 'slice', 'took', 'took'),
    fc.nat(TOTAL),
  );
  const property = fc.asyncProperty(
    fc.array(action, { maxLength: 40 }),
    fc.nat(TOTAL),
    async (actions, finalStep) => {
      const port = await started(3);
      const settled = port.outcomes.length;
      let taken = 0;
      const waiting = () => port.outcomes.length - settled - taken;
      for (const what of actions) {
        if (typeof what === 'number') await port.seek(what);
        else if (what === 'slice') await port.slice();
        else if (what !== 'took') await port[what]();
        // A page takes what it has been given, and nothing else.
        else if (waiting() > 0) {
          taken++;
          await port.took();
        }
        expect(waiting()).toBeLessThanOrEqual(1);
        expect(waiting()).toBeGreaterThanOrEqual(0);
      }
      await port.seek(finalStep);
      await port.settle();
      expect(port.lastOutcome.r).toEqual({
        values: Float64Array.of(straight(1, finalStep)[finalStep]),
        step: finalStep,
      });
    },
  );
  await fc.assert(property, { seed: 7, numRuns: 60 });
});

describe('what arrives while the model is still on its way', () => {
  function loading() {
    let arrive!: (model: AnyModel) => void;
    const port = new FakePort(() => new Promise((resolve) => (arrive = resolve)));
    port.sendOnly({ type: 'open', widget: 'toy' });
    return { port, arrive: () => arrive(orbit) };
  }
  const turn = 1;

  it('is heard in order: start, live, seek', async () => {
    const { port, arrive } = loading();
    port.sendOnly({ type: 'start', job: 1, turn, p: p0, step: 5 });
    port.sendOnly({ type: 'live', p: { ...p0, rate: 7 } });
    port.sendOnly({ type: 'seek', turn, step: 20 });
    arrive();
    await port.slice();
    await port.settle();
    expect(port.lastOutcome.r).toEqual({ values: Float64Array.of(straight(1, 20, () => 7)[20]), step: 20 });
    expect(port.last.going).toBe(false);
  });

  it('keeps the newest of two starts alone', async () => {
    const { port, arrive } = loading();
    port.sendOnly({ type: 'start', job: 1, turn, p: p0 });
    port.sendOnly({ type: 'start', job: 2, turn, p: { ...p0, start: 5 } });
    arrive();
    await port.slice();
    await port.settle();
    expect(new Set(port.outcomes.map(({ job }) => job))).toEqual(new Set([2]));
  });

  it('keeps the newest of two starts of a compute model alone', async () => {
    let arrive!: (model: AnyModel) => void;
    const port = new FakePort(() => new Promise((resolve) => (arrive = resolve)));
    port.sendOnly({ type: 'open', widget: 'toy' });
    port.sendOnly({ type: 'start', job: 1, turn, p: p0 });
    port.sendOnly({ type: 'start', job: 2, turn: 2, p: { ...p0, start: 5 } });
    arrive(adder);
    await port.settle();
    expect(port.outcomes.map(({ job, outcome }) => [job, outcome.measures])).toEqual([[2, { sum: 7 }]]);
  });

  it('plays once it can', async () => {
    const { port, arrive } = loading();
    port.sendOnly({ type: 'start', job: 1, turn, p: p0, step: 0 });
    port.sendOnly({ type: 'play', turn });
    arrive();
    await port.slice();
    await port.settle();
    expect(shownBy(port)).toBe(TOTAL);
  });
});

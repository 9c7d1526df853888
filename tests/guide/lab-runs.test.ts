/** What the path recommends does in the Lab, as it opens there, what the path says: each end's own link is run. */
import { describe, expect, it } from 'vitest';
import { leaves, type LeafId } from '../../src/guide/leaves.ts';
import { signalParams } from '../../src/lab/one-d/params.ts';
import { signalSeeds } from '../../src/lab/one-d/seeds.ts';
import { finish, sessionOf as signalSession } from '../../src/lab/one-d/work/session.ts';
import { methodTask as signalTask } from '../../src/lab/one-d/work/task.ts';
import { defaultsOf, labParams, placesOf, type Place } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { learned } from '../../src/lab/work/learned.ts';
import { psnrOf } from '../../src/lab/work/measures.ts';
import { benchOf, sessionOf } from '../../src/lab/work/session.ts';
import { benchTask, methodTask } from '../../src/lab/work/task.ts';
import type { AnyValues } from '../../src/widgets/contract.ts';

const stateOf = (id: LeafId) => ({ ...defaultsOf(labParams(methodSeeds)), ...leaves[id].lab });

/** In dB: of what was seen, and of each method by its name. */
function gained(id: LeafId) {
  const p = stateOf(id);
  const { exposure } = benchOf(benchTask(p));
  const psnrFor = (place: Place): number => {
    const session = sessionOf(methodTask(p, place, methodSeeds), learned);
    while (session.done() < session.total) session.advance();
    return session.measures().psnr!;
  };
  return {
    seen: psnrOf(exposure.planes, exposure.truth!),
    each: Object.fromEntries(placesOf(p).map((place) => [String(p[place]), psnrFor(place)])),
  };
}

describe.each(['stars', 'cells', 'bright', 'fast', 'plug', 'edges', 'smooth'] as const)('%s', (id) => {
  it('what is recommended gains, and more than what stands beside it', () => {
    const { seen, each } = gained(id);
    const [first, ...others] = Object.values(each);
    expect(Object.keys(each)[0]).toBe(leaves[id].methods[0]);
    expect(first).toBeGreaterThan(seen + 0.5);
    for (const other of others) expect(first).toBeGreaterThan(other - 0.01);
  });
});

it('unsure: the noise that the finest detail tells will do, and the method that asks for none does not', () => {
  const { seen, each } = gained('unsure');
  expect(each.wiener).toBeGreaterThan(seen + 0.5);
  expect(each['unsupervised-wiener']).toBeLessThan(seen);
});

it('measure: told too wide, the filter is farther from the truth than what was seen; told rightly, it is not', () => {
  const { seen, each } = gained('measure');
  expect(each.wiener).toBeLessThan(seen);
  const right = { ...stateOf('measure'), misstated: 1 };
  const session = sessionOf(methodTask(right, 'first', methodSeeds));
  while (session.done() < session.total) session.advance();
  expect(session.measures().psnr).toBeGreaterThan(seen);
});

/** What each of two methods leaves of a leaf's signal. */
const inSignal = (id: LeafId, changes: AnyValues = {}) => {
  const p = { ...defaultsOf(signalParams(signalSeeds)), ...leaves[id].signal, ...changes };
  const run = (place: Place) => finish(signalSession(signalTask(p, place, signalSeeds))).measures();
  return { names: [p.first, p.second], each: [run('first'), run('second')] };
};

it('number: on a signal both that are recommended leave what the noise leaves', () => {
  const { names, each } = inSignal('number');
  expect(names).toEqual(leaves.number.methods.slice(0, 2));
  for (const { misfit, error } of each) {
    expect(misfit).toBeCloseTo(1, 1);
    expect(error).toBeLessThan(0.05);
  }
});

it('spikes: both that are recommended are far nearer to them than what may stand in for them', () => {
  const { names, each } = inSignal('spikes');
  expect(names).toEqual(leaves.spikes.methods);
  const [instead] = inSignal('spikes', { first: leaves.spikes.instead[0] }).each;
  for (const { error } of each) expect(error).toBeLessThan(0.6 * instead.error!);
  expect(each[0].error).toBeLessThan(each[1].error!);
});

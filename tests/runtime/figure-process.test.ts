/** A figure whose model is a process: played, paused, stepped, scrubbed, linked. */
import { beforeEach, expect, it } from 'vitest';
import type { FigureState } from '../../src/runtime/figure-state.ts';
import type { Progress } from '../../src/widgets/contract.ts';
import { newest, outcomeOf, type FakeWorker } from './support/fake-worker.ts';
import { addressOf, makeFigure, wake } from './support/figure.ts';

let state: FigureState;
const address = () => addressOf(state);
const alive = () => wake(state);
const TOTAL = 50;
beforeEach(() => void (state = makeFigure({ progress: { shown: 4, total: TOTAL } })));

const progress = (shown: number): Progress => ({ shown, computed: shown, total: TOTAL, trace: {} });
function shows(step: number, standing: Parameters<FakeWorker['answer']>[1] = {}): void {
  const { job } = newest().started.at(-1)!;
  const turn = Math.max(...newest().posted.map((request) => ('turn' in request ? request.turn : 0)));
  const outcome = { ...outcomeOf(step), progress: progress(step) };
  newest().say({ type: 'outcome', outcome, job, turn, playing: false, going: false, ...standing });
  state.drawn();
}
const stepped = () =>
  newest().posted.filter(({ type }) => type === 'seek' || type === 'play' || type === 'pause');

it('shows the build’s progress until it is started', () => {
  expect(state.progress.value).toEqual({ shown: 4, total: TOTAL });
  expect(address()).toBe('');
});

it('is started by the first play, from the step that the page shows', () => {
  state.play();
  expect(newest().posted.map(({ type }) => type)).toEqual(['open', 'start', 'play']);
  expect(newest().started[0].step).toBe(4);
  expect(state.playing.value).toBe(true);
});

it('keeps playing until the worker says otherwise, and tells it what was drawn', () => {
  state.play();
  newest().ready();
  shows(5, { playing: true, going: true });
  expect(state.playing.value).toBe(true);
  expect(newest().of('took')).toHaveLength(1);
  shows(TOTAL);
  expect(state.playing.value).toBe(false);
});

it('pauses at once, whatever was still under way', () => {
  state.play();
  newest().ready();
  const { turn } = newest().of('play')[0];
  state.pause();
  expect(state.playing.value).toBe(false);
  shows(9, { turn, playing: true, going: true });
  expect(state.playing.value).toBe(false);
  shows(10);
  expect(state.playing.value).toBe(false);
  expect(address()).toBe('fig.%40step=10');
});

it('stays where it was sent, whatever was still under way', () => {
  state.play();
  newest().ready();
  const { turn } = newest().of('play')[0];
  state.seek(20);
  shows(9, { turn, playing: true, going: true });
  expect(address()).toBe('fig.%40step=20');
  expect(state.busy.value).toBe(true);
  expect(state.playing.value).toBe(false);
  shows(20);
  expect(state.busy.value).toBe(false);
  expect(address()).toBe('fig.%40step=20');
});

it('is busy until it arrives at the step it was sent to', () => {
  alive();
  state.seek(40);
  shows(12, { going: true });
  expect(state.busy.value).toBe(true);
  shows(40);
  expect(state.busy.value).toBe(false);
});

it.each([
  [-3, 0],
  [7.4, 7],
  [999, TOTAL],
])('is sent to step %s, which is %i', (asked, step) => {
  alive();
  state.seek(asked);
  expect(
    newest()
      .of('seek')
      .map((request) => request.step),
  ).toEqual([step]);
});

it('plays again from the start once it has ended', () => {
  alive();
  shows(TOTAL);
  state.play();
  expect(stepped()).toMatchObject([{ type: 'seek', step: 0 }, { type: 'play' }]);
  expect(state.playing.value).toBe(true);
});

it('begins again with the values of now, where steps were taken with others', () => {
  alive();
  shows(30);
  state.restart();
  expect(stepped()).toMatchObject([{ type: 'seek', step: 0 }]);
  shows(30);
  state.set('rate', 5);
  expect(newest().of('live')).toHaveLength(1);
  state.restart();
  expect(stepped()).toHaveLength(1);
  expect(newest().started.at(-1)).toMatchObject({ step: 0, p: { rate: 5 } });
  expect(state.mixed.value).toBe(false);
});

it('plays again from the start with them too', () => {
  alive();
  shows(TOTAL);
  state.set('rate', 5);
  state.play();
  expect(newest().started.at(-1)).toMatchObject({ step: 0, p: { rate: 5 } });
  expect(newest().posted.at(-1)).toMatchObject({ type: 'play' });
});

it('keeps its step when a value changes, and starts over with a preset', () => {
  alive();
  state.seek(20);
  shows(20);
  state.set('start', 3);
  shows(20);
  state.choose('high');
  expect(
    newest()
      .started.slice(1)
      .map(({ step }) => step),
  ).toEqual([20, undefined]);
  shows(4);
  expect(address()).toBe('fig=high');
});

it('goes to the step of a link', () => {
  state.adopt(new URLSearchParams('fig.@step=31'));
  expect(newest().started[0].step).toBe(31);
  expect(address()).toBe('fig.%40step=31');
});

it('starts again when it is stepped after an error', () => {
  alive();
  newest().say({ type: 'error', job: 1, message: 'no' });
  state.seek(9);
  expect(newest().started.map(({ step }) => step)).toEqual([undefined, 9]);
});

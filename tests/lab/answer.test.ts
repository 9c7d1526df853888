/** The worker's side: the newest question counts, progress comes between, and bad questions get a sentence. */
import { expect, it } from 'vitest';
import { defaultsOf, labParams, nameOf } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { benchTask, methodTask } from '../../src/lab/work/task.ts';
import { Answerer } from '../../src/lab/worker/answer.ts';
import type { Answer } from '../../src/lab/worker/messages.ts';

const own = { shape: [32, 40] as const, planes: [0, 1, 2].map(() => new Float32Array(32 * 40).fill(0.5)) };
const p = { ...defaultsOf(labParams(methodSeeds)), picture: { own }, length: 5 };
const run = (values = {}) => methodTask({ ...p, ...values }, 'second', methodSeeds);

function listening() {
  const said: Answer[] = [];
  const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));
  return { said, answerer: new Answerer((answer) => said.push(answer), breathe) };
}

it('tells what there is to restore', async () => {
  const { said, answerer } = listening();
  await answerer.hear({ job: 1, what: 'bench', task: benchTask(p) });
  expect(said).toMatchObject([
    { job: 1, what: 'bench', truth: undefined, psnr: undefined },
    { job: 1, what: 'bench-looked', truth: undefined, ssim: undefined },
  ]);
  expect(said[0].what === 'bench' && said[0].picture.bytes).toHaveLength(4 * 32 * 40);
});

it('runs to the end, with the steps counted', async () => {
  const { said, answerer } = listening();
  await answerer.hear({ job: 1, what: 'run', task: run() });
  expect(said.at(-2)).toMatchObject({ job: 1, what: 'finished', done: 30, total: 30, values: { steps: 30 } });
  // What takes longer to find out comes after.
  expect(said.at(-1)).toMatchObject({ job: 1, what: 'looked', ssim: undefined });
  expect(said[0]).toMatchObject({ what: 'progress', done: 1 });
});

it('leaves a run for a newer question', async () => {
  const { said, answerer } = listening();
  const steps = { [nameOf('second', 'richardson-lucy', 'steps')]: 2000 };
  const first = answerer.hear({ job: 1, what: 'run', task: run(steps) });
  const second = answerer.hear({ job: 2, what: 'run', task: run() });
  await Promise.all([first, second]);
  expect(said.map(({ job }) => job)).not.toContain(1);
});

it('refuses a blur larger than the picture', async () => {
  const { said, answerer } = listening();
  await answerer.hear({ job: 1, what: 'run', task: run({ length: 60, angle: 0 }) });
  expect(said).toEqual([{ job: 1, what: 'refused', why: 'too-large', message: '' }]);
});

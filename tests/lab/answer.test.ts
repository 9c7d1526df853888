/** The worker's side: the newest question counts, progress comes between, and bad questions get a sentence. */
import { expect, it } from 'vitest';
import { defaultsOf, labParams, nameOf } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { benchTask, methodTask } from '../../src/lab/work/task.ts';
import { Answerer } from '../../src/lab/worker/answer.ts';
import { fetchLearned, Unfetched } from '../../src/lab/worker/fetch-learned.ts';
import type { Answer } from '../../src/lab/worker/messages.ts';

const own = { shape: [32, 40] as const, planes: [0, 1, 2].map(() => new Float32Array(32 * 40).fill(0.5)) };
const p = { ...defaultsOf(labParams(methodSeeds)), picture: { own }, length: 5 };
const run = (values = {}) => methodTask({ ...p, ...values }, 'second', methodSeeds);

function listening(fetching = fetchLearned) {
  const said: Answer[] = [];
  const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));
  return { said, answerer: new Answerer((answer) => said.push(answer), breathe, fetching) };
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

const plugged = { second: 'plug-and-play', [nameOf('second', 'plug-and-play', 'steps')]: 2 };

it('fetches what a network has learned for the method that asks for it, and for no other', async () => {
  let fetched = 0;
  const { said, answerer } = listening(() => {
    fetched++;
    return fetchLearned();
  });
  await answerer.hear({ job: 1, what: 'run', task: run() });
  expect(fetched).toBe(0);
  await answerer.hear({ job: 2, what: 'run', task: run(plugged) });
  expect(fetched).toBe(1);
  expect(said.at(-2)).toMatchObject({ job: 2, what: 'finished', done: 2, total: 2, levelTaken: 0.005 });
});

it('says that it did not arrive, and asks again when it is asked again', async () => {
  let isThere = false;
  const { said, answerer } = listening(() => (isThere ? fetchLearned() : Promise.reject(new Unfetched())));
  await answerer.hear({ job: 1, what: 'run', task: run(plugged) });
  await answerer.hear({ job: 2, what: 'script', task: run(plugged) });
  expect(said).toMatchObject([
    { job: 1, what: 'refused', why: 'unfetched' },
    { job: 2, what: 'refused', why: 'unfetched', message: 'what its denoiser has learned did not arrive' },
  ]);
  isThere = true;
  await answerer.hear({ job: 3, what: 'run', task: run(plugged) });
  expect(said.at(-1)).toMatchObject({ job: 3, what: 'looked' });
});

it('listens within a turn of the network', async () => {
  const said: Answer[] = [];
  let breaths = 0;
  let second: Promise<void> | undefined;
  const answerer = new Answerer(
    (answer) => said.push(answer),
    async () => {
      // Once before it begins, and once after its first piece.
      if (++breaths === 2) second = answerer.hear({ job: 2, what: 'bench', task: benchTask(p) });
      await new Promise((resolve) => setTimeout(resolve));
    },
  );
  await answerer.hear({ job: 1, what: 'run', task: run(plugged) });
  await second;
  expect(said.filter(({ job }) => job === 1)).toMatchObject([{ what: 'progress', done: 0, total: 2 }]);
  expect(said.at(-1)).toMatchObject({ job: 2, what: 'bench-looked' });
});

it('refuses a blur larger than the picture', async () => {
  const { said, answerer } = listening();
  await answerer.hear({ job: 1, what: 'run', task: run({ length: 60, angle: 0 }) });
  expect(said).toEqual([{ job: 1, what: 'refused', why: 'too-large', message: '' }]);
});

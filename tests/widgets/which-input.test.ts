import { describe, expect, it } from 'vitest';
import { neverRead } from '../../src/core/arithmetic.ts';
import { challenges } from '../../src/widgets/which-input/challenges.ts';
import { chosenOf, model } from '../../src/widgets/which-input/model.ts';
import { MOST, params, presets, type Params } from '../../src/widgets/which-input/params.ts';
import { line } from '../../src/widgets/which-input/state-line.ts';
import { answerOf } from './support/challenge.ts';
import { runsOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const withPreset = statesOf(params, presets);
const run = runsOf(model);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** How many windows of each size fit, by laying them down one after the other. */
function windowsIn({ kernel, stride, padding, dilation }: Params, input: number): number[][] {
  const windows: number[][] = [];
  for (let from = -padding; ; from += stride) {
    const cells = range(0, kernel - 1).map((tap) => from + tap * dilation);
    if (cells[kernel - 1] >= input + padding) return windows;
    windows.push(cells);
  }
}

const everySetting: Params[] = range(1, 5).flatMap((kernel) =>
  range(1, 4).flatMap((stride) =>
    range(0, 3).flatMap((padding) =>
      range(1, 3).flatMap((dilation) =>
        range(1, MOST).map((input) => ({ input, kernel, stride, padding, dilation })),
      ),
    ),
  ),
);

describe('which-input, every setting that its controls allow', () => {
  const legal = everySetting.filter((p) => model.check?.(p) === null);

  it('refuses just those whose kernel does not fit', () => {
    for (const p of everySetting) expect(windowsIn(p, p.input).length > 0).toBe(legal.includes(p));
  });

  it('counts windows, and lists just the inputs that share their number', () => {
    for (const p of legal) {
      const { r } = run(p);
      expect(r.outputs).toBe(windowsIn(p, p.input).length);
      const sharing = range(1, 3 * MOST).filter((input) => windowsIn(p, input).length === r.outputs);
      expect(r.candidates.map(({ input }) => input)).toEqual(sharing);
      expect(chosenOf(r).input).toBe(p.input);
      expect(r.back + r.extra).toBe(p.input);
    }
  });

  it('lays down as many copies on a cell as windows read it', () => {
    for (const p of legal) {
      const { r, m } = run(p);
      for (const { input, reads } of r.candidates) {
        const windows = windowsIn(p, input);
        const counted = range(0, input - 1).map(
          (cell) => windows.flat().filter((read) => read === cell).length,
        );
        expect([...reads]).toEqual(counted);
      }
      const axis = {
        kernel: p.kernel,
        stride: p.stride,
        padding: p.padding,
        dilation: p.dilation,
      };
      expect(m.silent).toBe(neverRead(p.input, axis).length);
    }
  });
});

describe('which-input, what the derivation says', () => {
  const legal = everySetting.filter((p) => model.check?.(p) === null);
  it('without holes and with k ≥ s, only the last r − p cells go unread; r > p always leaves some', () => {
    for (const p of legal) {
      const { m } = run(p);
      const beyond = Math.max(0, m.extra - p.padding);
      if (p.dilation === 1 && p.kernel >= p.stride) expect(m.silent).toBe(beyond);
      else expect(m.silent).toBeGreaterThanOrEqual(beyond);
    }
  });
  it('with s > k or with holes, cells before the end may be unread though r ≤ p', () => {
    for (const changes of [
      { input: 7, kernel: 2, stride: 3, padding: 1 },
      { input: 9, padding: 1, dilation: 2 },
    ]) {
      const { m, p } = run(withPreset('short', changes));
      expect(m.extra).toBeLessThanOrEqual(p.padding);
      expect(m.silent).toBeGreaterThan(0);
    }
  });
});

describe('which-input, what the presets say', () => {
  const measured = (preset: Preset, changes: Partial<Params> = {}) => run(withPreset(preset, changes)).m;

  it('one short: 6 → 3 → 5, and the kernel reaches the sixth', () => {
    expect(measured('short')).toMatchObject({ outputs: 3, back: 5, extra: 1, reached: 1, silent: 0 });
    expect(measured('fits')).toMatchObject({ outputs: 3, back: 5, extra: 0 });
  });
  it('bias alone: the sixth was never read', () => {
    expect(measured('silent')).toMatchObject({ outputs: 2, back: 5, extra: 1, reached: 0, silent: 1 });
  });
  it('more padding than there is to crop: every cell was appended, the second is reached', () => {
    const cropped = measured('short', { input: 2, kernel: 1, stride: 4, padding: 3 });
    expect(cropped).toMatchObject({ back: -1, extra: 3, reached: 1, silent: 1 });
  });
  it('three of them: 6, 7 and 8 all give 2', () => {
    expect(run(withPreset('three')).r.candidates.map(({ input }) => input)).toEqual([6, 7, 8]);
    expect(measured('three')).toMatchObject({ outputs: 2, extra: 2, sizes: 3 });
  });
  it('k 4, s 2, p 1 halves any even size, and is one short of any odd', () => {
    for (const half of range(1, 7)) {
      expect(measured('even', { input: 2 * half })).toMatchObject({ outputs: half, extra: 0 });
      if (half < 7)
        expect(measured('odd', { input: 2 * half + 1 })).toMatchObject({ outputs: half, extra: 1 });
    }
    expect(measured('odd')).toMatchObject({ outputs: 4, back: 8 });
  });
  it('stride over kernel: cells in the middle are skipped too', () => {
    const { r, m } = run(withPreset('gaps'));
    const silent = range(0, 6).filter((cell) => chosenOf(r).reads[cell] === 0);
    expect(silent).toEqual([1, 4]);
    expect(m).toMatchObject({ silent: 2, extra: 1, reached: 1 });
  });
  it('dilated: the size comes back, every other cell is empty', () => {
    const { r, m } = run(withPreset('dilated'));
    expect(m.extra).toBe(0);
    expect([...chosenOf(r).reads].map((count) => count > 0)).toEqual(
      range(0, 8).map((cell) => cell % 2 === 0),
    );
  });
});

describe('which-input, its line', () => {
  const read = (text: string, p = withPreset('short')) => {
    const { values, notices, refused } = line.read(text, p);
    return { p: { ...p, ...values }, said: notices.map(({ what }) => what), refused };
  };
  it('is the way back, with the output padding that names the input', () => {
    for (const p of everySetting.filter((one) => model.check?.(one) === null)) {
      expect(line.write(p)).toContain(`output_padding=${run(p).m.extra},`);
      expect(line.read(line.write(p), p)).toEqual({ values: p, notices: [] });
    }
  });
  it('takes the way there as well, and an input that the kernel fits into', () => {
    const { p, said } = read('nn.Conv2d(3, 768, kernel_size=16, stride=16)');
    expect(p).toEqual({ input: 16, kernel: 16, stride: 16, padding: 0, dilation: 1 });
    expect(said).toEqual(['wayThere', 'inputMade', 'sizesOnly']);
  });
  it('keeps the outputs of a way back, and makes of them what PyTorch does', () => {
    const { p, said } = read('nn.ConvTranspose2d(21, 21, kernel_size=64, stride=32, bias=False)');
    expect(p).toMatchObject({ input: 128, kernel: 64 });
    expect(run(p).m).toMatchObject({ outputs: 3, back: 128, extra: 0, sizes: 32 });
    expect(said).toEqual(['sizesOnly']);
  });
  it('shows one axis, and says what the other has', () => {
    const { p, said } = read('nn.ConvTranspose2d(1, 1, (1, 3), (1, 2), (0, 1), (0, 1))');
    expect(p).toMatchObject({ kernel: 3, stride: 2, padding: 1, input: 6 });
    expect(said).toEqual(['oneAxis']);
  });
  it('says where an output padding names no input', () => {
    const { p, said } = read('nn.ConvTranspose2d(1, 1, 3, 2, 1, 2, dilation=3)');
    // (3 − 1)·2 − 2 + 6 + 2 + 1 = 11, and 11 cells give 4 outputs.
    expect(p.input).toBe(11);
    expect(run(p).m).toMatchObject({ outputs: 4, extra: 0 });
    expect(said).toEqual(['pastStride']);
  });
  it('lists the inputs next to the one that was asked for, of many', () => {
    const { r } = run(withPreset('short', { input: 40, kernel: 16, stride: 16, padding: 0 }));
    expect(r.sharing).toEqual({ count: 16, smallest: 32, largest: 47 });
    expect(r.candidates.map(({ input }) => input)).toEqual([39, 40, 41, 42]);
  });
});

describe('which-input, the challenges', () => {
  const answer = (id: string, p: Params) => {
    const challenge = challenges.find((one) => one.id === id)!;
    const { m } = run(p);
    return answerOf(challenge, p, m);
  };
  it.each([
    ['passed', { input: 14, kernel: 4 }],
    ['input', {}],
    ['stride', { input: 14, stride: 1 }],
    ['kernel', { input: 14, kernel: 2, padding: 0 }],
    ['outputs', { input: 14, padding: 0 }],
    ['over', { input: 14 }],
  ] as const)('exact: %s for %j', (said, changes) =>
    expect(answer('exact', withPreset('short', changes))).toBe(said),
  );
  it.each([
    ['passed', { input: 6, kernel: 5, padding: 2 }],
    ['long', { stride: 2 }],
    ['left', { input: 7 }],
    ['dry', {}],
  ] as const)('reach: %s for %j', (said, changes) =>
    expect(answer('reach', withPreset('three', changes))).toBe(said),
  );
});

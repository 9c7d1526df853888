import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Scatter and gather',
  intro: 'Drag a sample of x, then move the lens. Arrows that fan out, or arrows that meet: the same arrows.',
  question: 'Does each output gather, or does each input scatter?',
  params: {
    way: {
      label: 'Read the arrows',
      options: { scatter: 'Inputs scatter', gather: 'Outputs gather' },
    },
    input: { label: 'Lens on input k', hint: 'Everything up to k has scattered. Or drag the ring.' },
    output: { label: 'Lens on output t', hint: 'Everything up to t is gathered. Or drag the ring.' },
    x: { label: 'Input x', hint: 'Drag its samples up and down, or focus the panel and use the arrow keys.' },
    kernel: {
      label: 'Kernel h',
      options: {
        fade: 'Fade',
        average: 'Average',
        difference: 'Difference',
        identity: 'Lone 1',
        delay: 'Late 1',
        drawn: 'Drawn',
      },
    },
    drawn: {
      label: 'Your kernel',
      hint: 'Draw on the panel “kernel h[j]”, or focus it and use the arrow keys.',
    },
    riddle: { label: 'Show the riddle’s y', hint: 'What a hidden kernel makes of a step.' },
  },
  presets: {
    one: {
      label: 'One sample',
      notice:
        'x[2] = 0.75 leaves one copy of h, 0.75 as high, from t = 2 on. Drag it up, down, below zero: the whole copy follows.',
    },
    pile: {
      label: 'Copies pile up',
      notice:
        'Five of eight samples have scattered; the copy of x[4] is outlined. Move the lens to k = 7, and the piles reach the dashed y.',
    },
    gather: {
      label: 'Read from below',
      notice:
        'The same x and h. y[5] collects x[2] to x[5], weighted h[3], h[2], h[1], h[0]: the kernel lies flipped. In A this is row 5.',
    },
    delay: {
      label: 'A late 1',
      notice: 'The 1 sits at j = 2. All arrows lean two to the right, and A’s diagonal lies two rows lower.',
    },
    average: {
      label: 'Average',
      notice:
        'Each y is the mean of four inputs. From t = 3 to t = 7 the ripple is gone: 0.75. At the ends the four include zeros.',
    },
    riddle: {
      label: 'Riddle',
      notice:
        'x is a step. Some kernel made the dashed y from it. Draw h until your y meets the dashes, from the left.',
    },
    identity: {
      label: 'A lone 1',
      notice:
        'h is 1, 0, 0, 0: each sample goes straight down. y is x and three zeros, A the identity over three rows of zeros.',
    },
  },
  measures: {
    distance: { label: 'Furthest from the riddle’s y' },
    same: { label: 'Scattered − gathered' },
    area: { label: 'Σ y', role: 'observation' },
    areas: { label: 'Σ x · Σ h' },
  },
  figure: {
    input: 'input x[k]: drag',
    output: 'output y[t]',
    toCome: 'dashed: still to come',
    given: 'dashed: the riddle',
    entry: 'A[t, k] = h[t − k]',
    outputAxis: 't',
    inputAxis: 'k',
    tap: 'h[{j}]',
    kernel: 'kernel h[j]',
    kernelToDraw: 'kernel h[j]: draw here',
    kernelAxis: 'j',
    x: 'x',
    y: 'y',
    times: '·',
    equals: '=',
    byColumns: 'A by columns: add x[{at}] · column {at}',
    byRows: 'A by rows: y[{at}] = row {at} · x',
    scatters: 'x[{k}] = {value} adds to y[{from}] … y[{to}]',
    toOutput: 'to t',
    weightFrom: 'h[t − {k}]',
    timesInput: 'times x[{k}]',
    soFar: 'y[t] so far',
    gathers: 'y[{n}] sums over x[{from}] … x[{to}]',
    gathersAtEdge: 'y[{n}]: outside its samples, x is 0',
    fromInput: 'from k',
    inputs: 'x[k]',
    weightTo: 'h[{n} − k]',
    product: 'product',
    sum: 'y[{n}] = sum',
    drawHandle: 'Input x: draw, or use the arrow keys',
    kernelHandle: 'Your kernel: draw, or use the arrow keys',
    columnHandle: 'Lens: the column of A',
    rowHandle: 'Lens: the row of A',
    inputHandle: 'Lens: the input that scatters',
    outputHandle: 'Lens: the output that gathers',
  },
  challenges: {
    find: {
      task: 'A hidden kernel made the dashed y from the step x = 1. Draw h so that your y lies on it.',
      done: 'A step lets the samples of h arrive one after another and adds them up, so the stairs y[t] − y[t − 1] are h itself.',
    },
  },
  hints: {
    riddle: 'Choose the preset “Riddle”, or a drawn kernel with the riddle’s y on show.',
    step: 'The riddle’s y came from the step: set every sample of x back to 1.',
    empty: 'h is 0 everywhere. Begin with t = 0, where only h[0] arrives.',
    copy: 'You drew y itself. But y[t] holds all of h[0] … h[t] added up. What did the last one add?',
    flip: 'The right samples, in the wrong direction. The first to arrive, at t = 0, is h[0].',
    delay:
      'The right shape at the wrong time. h[j] arrives j samples late: compare the first dash with yours.',
    scale: 'The right shape at the wrong height. h[0] · 1 must be y[0].',
    first: 'Begin at t = 0: one arrow reaches it, so h[0] · 1 is y[0].',
    rest: 'Each h[j] is the height of one stair: y[j] − y[j − 1]. Find the first stair that is off.',
  },
  describe: ({ inputs, taps, outputs, peak, height, riddle }, { same, area, distance }) => {
    const agree =
      same === 0
        ? 'scattering and gathering give the same numbers'
        : `scattering and gathering differ by ${formatNumber(same)}`;
    const known = riddle
      ? ` The output is at most ${formatNumber(distance)} away from the riddle’s, which is drawn dashed.`
      : '';
    return `From ${formatNumber(inputs)} inputs, a kernel of ${formatNumber(taps)} samples makes ${formatNumber(outputs)} outputs; ${agree}. The output is furthest from 0 at t = ${formatNumber(peak)}, where it is ${formatNumber(height)}; its samples add up to ${formatNumber(area)}.${known}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

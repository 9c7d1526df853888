import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const percent = (part: number): string => `${formatNumber(100 * part, 3)} %`;

export const words = {
  title: 'A ladder of skips',
  intro: 'A network labels each pixel with its letter. Choose how much of the fine levels it gets to see.',
  question: 'How does a network that knows what it sees find out where it is?',
  params: {
    way: {
      label: 'Skips',
      options: { coarse: 'None', one: '+ 1/4', two: '+ 1/2', three: '+ 1/1', decoder: 'Learned decoder' },
      hint: 'The coarsest level has an eighth of the page’s rows and columns. Each skip adds the scores of the next finer level.',
    },
    noise: { label: 'Noise σ', hint: 'Trained at 0.2; ink is 1, paper 0.' },
    source: { label: 'Page', options: { letters: 'Letters', drawn: 'You draw' } },
    page: { label: 'Letters', hint: 'No training has seen these pages.' },
    ink: { label: 'Your ink', hint: 'O, X, T and L, about 14 pixels high, are what the networks know.' },
    size: { label: 'Size', options: { even: '64 × 64', odd: '67 × 61' } },
    join: {
      label: 'Levels that do not fit',
      options: { resized: 'Resized', cropped: 'Cropped', padded: 'Input padded', nothing: 'As they are' },
    },
    spot: { label: 'Detail' },
  },
  presets: {
    coarse: {
      label: 'Coarse alone',
      notice:
        'A typical page. All ink that it finds has the right letter. Its borders are two pixels off, in strokes of two pixels; and of two of seven letters it finds at most 30 %.',
    },
    one: {
      label: '+ 1/4',
      notice: 'One skip: no letter of this page is overlooked any more, and borders are off by half a pixel.',
    },
    two: { label: '+ 1/2', notice: 'Another: a quarter of a pixel. What the ink is was right before.' },
    three: {
      label: '+ 1/1',
      notice:
        'All levels: less than a fifth of a pixel. From row to row it is the dots of the middle column that move.',
    },
    resized: {
      label: 'Resized',
      notice:
        'Sides of 67 and 61 do not halve. Stretched to fit, the coarse scores lie too far to the right and too low. No error says so: borders are a pixel off, and of one of seven letters at most 30 % is found.',
    },
    padded: {
      label: 'Padded',
      notice: 'Zeros up to 72 × 64, and the answer cropped: as good as on a page whose sides halve.',
    },
    cropped: {
      label: 'Cropped',
      notice:
        'What is missing is cropped off the finer level: nothing moves, and the last rows and columns stay blank.',
    },
    noisy: {
      label: 'Much noise',
      notice:
        'Twice the noise of the training. The coarse network overlooks most letters; what it does find it names right.',
    },
    decoder: {
      label: 'Learned decoder',
      notice:
        'Transposed layers that learned to come back up, with skips too. In all five trainings their borders are the nearest. Of their ink two name 98 % right, as the ladder does; this one 90 %, one 82 %, one, not settled, 35 %.',
    },
    drawn: {
      label: 'Strangers',
      notice:
        'Four signs that are none of its letters. It has no way to say so: their ink gets the names of letters.',
    },
  },
  measures: {
    edge: { label: 'Borders are off by', unit: 'px', role: 'estimate' },
    missed: { label: 'Share of letters overlooked' },
    inkIoU: { label: 'Ink: intersection over union' },
  },
  figure: {
    page: 'The page, with noise',
    drawn: 'Draw here',
    drawHere: 'Your ink',
    spot: 'Where the detail is taken',
    truth: 'Truth',
    detail: 'True border (line), found (dashes)',
    coarse: 'No skip',
    one: 'Skip at 1/4',
    two: 'Skips at 1/4, 1/2',
    three: 'Skips at 1/4, 1/2, 1/1',
    decoder: 'Learned decoder',
    coarseShort: 'No skip',
    oneShort: '+ 1/4',
    twoShort: '+ 1/2',
    threeShort: '+ 1/1',
    decoderShort: 'Learned',
    resized: 'resized',
    cropped: 'cropped',
    padded: 'padded',
    resizedShort: 'Resized',
    croppedShort: 'Cropped',
    paddedShort: 'Padded',
    right: 'What: found ink right',
    edge: 'Where: borders off by',
    missed: 'Letters overlooked',
    rightShort: 'What:|right, %',
    edgeShort: 'Where:|off, px',
    missedShort: 'Over-|looked, %',
    usual: 'Dots: this page. Bars: {count} trainings of each, on 200 pages. Distances: log scale.',
    usualOdd: 'Dots: this page. Bars: the mean of 100 pages. Distances: log scale.',
  },
  refusals: {
    nothing: ({ sentence }) =>
      `61 rows halve to 30, 15 and 7, and 7 doubled is 14. PyTorch stops at the addition: “${String(sentence)}.” Resizing makes the message go away, padding the reason.`,
    doubles: ({ sentence }) =>
      `This decoder doubles what it gets. As it is, it stops: “${String(sentence)}.” An output_padding of 1 where a row or column is missing makes the sizes fit; no pooled cell stands for that row. Pad the input instead.`,
  },
  challenges: {
    named: {
      task: 'Keep to the coarse network. Find a noise at which at least 95 % of the ink it finds is named right, though its borders are more than 4 pixels off.',
      done: 'What stands somewhere on the page and where exactly are two questions, and this network only ever answered the first.',
    },
    odd: {
      task: 'On the page of 67 × 61, with one skip: bring the borders to within 0.75 pixels of the truth.',
      done: 'A pooled grid has cells of 2, 4 or 8 pixels. Enlarged by exactly that, and padded or cropped, scores lie where they belong.',
    },
  },
  hints: {
    coarse: 'This one is about the network without skips.',
    letters: 'Of what you draw, the figure does not know the letters. Take its own.',
    more: 'Its borders are still nearer than that. More noise.',
    less: 'That is so much that it misnames what it finds, or finds nothing. Less noise, or other letters.',
    same: 'Stay with one skip and the page of 67 × 61.',
    join: 'There are other ways to bring the levels together.',
    noise: 'That is the better way. Now bring the noise back to where the network was trained.',
  },
  describe: ({ way, height, width, join, halves, noise, read, source }, m) =>
    `A page of ${width} × ${height} pixels${source === 'drawn' ? ', drawn by hand,' : ''} under noise ${formatNumber(noise)}, labelled by ${way === 'decoder' ? 'a learned decoder' : `a network with ${{ coarse: 'no skip', one: 'one skip', two: 'two skips', three: 'three skips' }[way]}`}${halves ? '' : `, levels ${join}`}. Read: ${read === '' ? 'nothing' : read}. Borders are off by ${formatNumber(m.edge)} pixels${Number.isNaN(m.right) ? '' : `, ${percent(m.right)} of the ink that was found is named right`}. Without a skip it is ${formatNumber(m.coarseEdge)} pixels, with three ${formatNumber(m.threeEdge)}.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

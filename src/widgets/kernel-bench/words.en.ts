import { formatNumber } from '../../format.ts';
import { BOUNDARIES, SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const percent = (part: number): string => `${formatNumber(100 * part, 2)} %`;

export const words = {
  title: 'The kernel bench',
  intro: 'Change the numbers of the kernel. Drag the ring: the sum behind its pixel is written out.',
  question: 'Which numbers blur, and which find edges?',
  params: {
    kernel: { label: 'Kernel h' },
    picture: {
      label: 'Picture x',
      options: named(
        SCENES,
        'still-life',
        'dead-leaves',
        'text-page',
        'resolution-chart',
        'cells',
        'star-field',
      ),
    },
    boundary: {
      label: 'Outside the frame',
      options: BOUNDARIES,
    },
    light: { label: 'Compute on', options: { stored: 'Stored values', linear: 'Linear light' } },
    display: {
      label: 'Show the result',
      options: { clipped: 'Clipped', absolute: '|y|', signed: 'Signed' },
    },
    spot: { label: 'Spot' },
  },
  presets: {
    blur: {
      label: 'Blur',
      notice:
        'Each pixel becomes an average of its neighbours, the near ones counting most. The entries sum to 1, so a flat area keeps its value.',
    },
    box: {
      label: 'Box',
      notice:
        'All 25 neighbours count the same. It is rank 1: one pass across and one down take 10 multiplications instead of 25.',
    },
    motion: {
      label: 'Motion',
      notice:
        'Seven pixels on a slant: a camera that moved. Rank 7, so passes cost more than the 49 multiplications of the plain sum.',
    },
    sharpen: {
      label: 'Sharpen',
      notice:
        'Still a sum of 1, but with negative entries: edges overshoot. Some of the result lies outside 0…1 and is clipped.',
    },
    sobel: {
      label: 'Sobel',
      notice:
        'The entries sum to 0: flat areas vanish. Orange where the picture brightens to the right, blue where it darkens.',
    },
    laplacian: {
      label: 'Laplacian',
      notice:
        'Each neighbour minus the centre, summed: edges in every direction. A ramp, however steep, gives 0.',
    },
    emboss: {
      label: 'Emboss',
      notice:
        'A slope along the diagonal added to the picture looks like relief, lit from the top left. Rank 3.',
    },
    cross: {
      label: 'Cross',
      notice:
        'Centre one half, four neighbours an eighth each. A blur without corners: rank 2, so two pairs of passes.',
    },
    linear: {
      label: 'Linear light',
      notice:
        'A lens averages light, and a file holds its sRGB curve. Averaged as light, what is bright spreads further. Switch to stored values and back.',
    },
    identity: {
      label: 'Identity',
      notice:
        'A lone 1 in the middle changes nothing. Move the 1 to another cell: the picture shifts by a pixel, the same way.',
    },
  },
  measures: {
    sum: { label: 'Sum of h', role: 'kernel' },
    rank: { label: 'Rank', role: 'kernel' },
    upright: { label: 'Answer to an upright edge' },
    level: { label: 'to a level one' },
    direct: { label: 'Multiplications a pixel: plain' },
    passes: { label: 'in passes' },
    fft: { label: 'by Fourier' },
    stored: { label: 'Stored values would be off by' },
  },
  figure: {
    input: 'picture x',
    output: 'y = h ∗ x',
    outputShort: 'y',
    clipped: 'black 0, white 1',
    absolute: 'black 0, white ±{scale}',
    signed: 'blue −{scale}, orange {scale}',
    inputSpot: 'The spot, on the picture',
    outputSpot: 'The spot, on the result',
    values: 'picture at the ring',
    lightValues: 'light at the ring',
    invented: 'dashed: invented',
    weights: '× kernel, flipped',
    products: '= products',
    rowSums: 'products added, row by row:',
    becomes: 'y at row {row}, column {column}: {value}',
    becomesLight: 'light at row {row}, column {column}: {value}, stored as {stored}',
    clips: 'outside 0…1: shown as {value}',
    cost: 'multiplications a pixel',
    direct: 'plain sum',
    passes: 'in passes',
    fft: 'by Fourier',
  },
  challenges: {
    blind: {
      task: 'Make an edge detector that answers edges of one direction, upright or level, and is blind to the other.',
      done: 'Along one direction every line of the kernel sums to 0, so an edge that runs that way brings nothing. Along the other they do not.',
    },
    split: {
      task: 'Change the numbers of the cross until two passes do: rank 1, still a sum of 1, and at least three rows and columns in use.',
      done: 'Every row is a multiple of one row: that row, and then a column of the multiples, do all of the work. With a sum of 1 they keep flat areas as they are.',
    },
  },
  hints: {
    bright: 'Flat areas still answer: an edge detector’s entries sum to 0.',
    both: 'It still answers both. A level edge changes from row to row: if every row sums to 0 on its own, it goes unseen.',
    nothing: 'Now it is blind to both. Let the rows sum to 0, but not the columns, or the reverse.',
    faint: 'It works, but so faintly that nobody would see it. Make its entries larger.',
    thin: 'A single line is one pass already. Use three rows and three columns at least.',
    corners:
      'Rank 1 means that every row is a multiple of one and the same row. With an empty corner the outer rows are no multiples of the middle one.',
    multiples: 'The rows are not yet multiples of one another. Compare their ratios, cell by cell.',
    sum: 'It splits into two passes. Now scale it until the entries sum to 1, so that flat areas stay as they are.',
  },
  refusals: {
    small: ({ height, width }) =>
      `This picture has ${width} × ${height} pixels: a periodic frame needs one at least as large as the kernel.`,
  },
  describe: ({ rows, columns, low, high, outside }, { sum, rank, direct, passes }) => {
    const range = `The result runs from ${formatNumber(low)} to ${formatNumber(high)}`;
    const lost = outside > 0 ? `, ${percent(outside)} of it outside 0…1.` : ', all of it within 0…1.';
    const split =
      rank === 1
        ? ` It separates: ${passes} multiplications a pixel in two passes instead of ${direct}.`
        : ` As a matrix it has rank ${rank}.`;
    return `A ${rows} × ${columns} kernel whose entries sum to ${formatNumber(sum)}. ${range}${lost}${split}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'What a small view can’t decide',
  intro:
    'Two networks have learned to fill outlines. near decides each pixel from the 13 × 13 about it; far pools twice and sees up to 34 × 34.',
  question: 'Why can’t a network with a small view tell inside from outside?',
  params: {
    source: { label: 'Outlines', options: { page: 'A page', ring: 'A ring', drawn: 'Yours' } },
    radius: { label: 'Radius', hint: 'The training had wavy outlines of 6 to 11.' },
    ink: {
      label: 'Your outlines',
      hint: 'Inside is what a stroke goes round once its ends are joined by a straight line.',
    },
    noise: { label: 'Noise σ', hint: 'The training had 0.15.' },
    view: {
      label: 'Magnify the view of',
      options: { near: 'near', far: 'far' },
      hint: 'near: six layers, 4,661 weights. far: two poolings, 15,169 weights. Both 300 steps.',
    },
    seed: { label: 'Seed', hint: 'Of the page and its noise.' },
    a: { label: 'Place A' },
    b: { label: 'Place B' },
  },
  presets: {
    page: {
      label: 'A new page',
      notice:
        'Neither has seen this page. near fills rims and leaves holes: its overlap with the truth is 0.62, and far’s 0.89. To near A looks almost as B does, and A is inside.',
    },
    small: {
      label: 'Small ring',
      notice:
        'A ring of radius 6: its middle line spans 12 pixels. near has a third of far’s weights and fills it as well: 0.98, and far 0.96. Its weights can fill.',
    },
    ring: {
      label: 'Larger ring',
      notice:
        'Radius 10, of which the training had many. From its middle near sees hardly any ink, and leaves a hole. far sees the whole ring and fills it.',
    },
    twins: {
      label: 'Twins',
      notice:
        'A is inside, B is not, and of the 13 × 13 pixels about them none differs. So near says the same of both, here 9 %, and would with any other weights. far sees the second wall.',
    },
    farTwins: {
      label: 'Twins for both',
      notice:
        'In a wider box nothing differs in what far sees of them either, and they stand alike in its grid: it too says the same of both. Its view helps for as far as it reaches.',
    },
    beyond: {
      label: 'Never shown',
      notice:
        'Radius 14. From its middle far sees ink on all sides, and leaves a hole all the same: its training went up to 11. Without the view it can’t be learned; with it, it has to be.',
    },
    open: {
      label: 'An open ring',
      notice:
        'A gap of 69°, where the training had 29°. far fills it as if it were closed. The truth does so too: it joins the ends of each stroke.',
    },
    nested: {
      label: 'Ring in a ring',
      notice:
        'The truth takes all of the outer ring. far fills the inner one, which it sees whole, and not the space between. The training had no ring in a ring, so nobody told it what that means.',
    },
    spiral: {
      label: 'A spiral',
      notice:
        'With its ends joined all of it is inside. Here near comes off better, 0.93 to 0.44, and so it did in four trainings of five: between the turns a line is near everywhere.',
    },
  },
  measures: {
    nearOverlap: { label: 'Overlap with the truth: near', digits: 2, role: 'estimate' },
    farOverlap: { label: 'far', digits: 2, role: 'estimate' },
    nearEdge: { label: 'Borders are off by: near', unit: 'pixels', digits: 2, role: 'estimate' },
    farEdge: { label: 'far', unit: 'pixels', digits: 2, role: 'estimate' },
    differ: { label: 'The two views differ by at most', digits: 2, role: 'kernel' },
    nearMean: { label: 'On 100 new pages, five trainings: near', digits: 2 },
    farMean: { label: 'far', digits: 2 },
  },
  figure: {
    page: 'Page: drag A and B',
    pageDrawn: 'Draw; drag A and B',
    drawHere: 'Your outlines',
    place: 'Place {name}',
    near: 'near, overlap {overlap}',
    far: 'far, overlap {overlap}',
    truth: 'Truth',
    seen: '{name}: {height} × {width}, {side}',
    isInside: 'inside',
    isOutside: 'outside',
    curve: 'Rings at noise {noise}; grey: trained radii',
    overlap: 'overlap',
    radius: 'radius (pixels)',
    nearName: 'near',
    farName: 'far',
  },
  challenges: {
    alike: {
      task: 'Find a place inside and a place outside that near can’t tell apart: their views differ by 0.05 at most.',
      done: 'Where the views are the same the answers are the same, with these weights or any others. No training mends that; a larger view does.',
    },
    fooled: {
      task: 'Press Clear under Your outlines. Then draw an outline around at least 150 pixels that far fills wrongly: an overlap below 0.5.',
      done: 'Its view ends somewhere, and so does what its training has shown it. Your outline is past one of the two, or past both.',
    },
  },
  hints: {
    closer: 'Choose near’s view: the challenge is about that.',
    quiet: 'Noise makes every view another one. Take it away first.',
    sides: 'One of the places must be inside, the other outside.',
    wall: 'Make the ring larger, until the view from its middle is blank paper.',
    draw: 'This one has to be drawn: choose yours.',
    more: 'It has to enclose more than that.',
    larger: 'What has the training never shown it? How far does it see?',
  },
  describe: ({ source, insideA, insideB }, m) =>
    `${source === 'drawn' ? 'A drawn outline' : source === 'ring' ? 'A ring' : 'A page of outlines'} on a page of 64 × 64 pixels, filled by two networks. Overlap with the truth: near ${formatNumber(m.nearOverlap)}, far ${formatNumber(m.farOverlap)}. Place A is ${insideA ? 'inside' : 'outside'}: near says so by ${formatNumber(m.nearA)} per cent, far by ${formatNumber(m.farA)}. Place B is ${insideB ? 'inside' : 'outside'}: near ${formatNumber(m.nearB)} per cent, far ${formatNumber(m.farB)}.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;

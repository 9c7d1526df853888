// @vitest-environment jsdom
/** What stands on the sheets of a handout: values in words, where the code leads, and what the page asks of the figure. */
import { beforeEach, describe, expect, it } from 'vitest';
import { words as shell } from '../../site/words/index.ts';
import type { Labels } from '../../src/runtime/host/labels.ts';
import { labelsOf } from '../../src/runtime/labels-of.ts';
import { challengesOn, predictionsOn } from '../../src/runtime/takeaway/handout/asked.ts';
import { contentsOf } from '../../src/runtime/takeaway/handout/contents.ts';
import { saidValue } from '../../src/runtime/takeaway/handout/said-value.ts';
import { LONGEST_LINK, wayTo } from '../../src/runtime/takeaway/handout/way.ts';
import { en as words } from '../../src/runtime/takeaway/handout/words.en.ts';
import type { WidgetWords } from '../../src/widgets/contract.ts';
import { loadParams, loadWords } from '../../src/widgets/registry.ts';
import { makeFigure } from './support/figure.ts';
import { specs } from './support/specs.ts';

const PAGE = 'https://book.example/chapter/';

it('has the book’s own name', () => expect(words.book).toBe(shell.book));

describe('a value in words', () => {
  it.each(specs)('%s: of every kind of param there is something to say', (_, spec) => {
    expect(saidValue(spec, spec.default, undefined)).toMatch(/\S/);
    expect(saidValue(spec, spec.default, undefined)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says a small kernel row by row, and of a large one its size', () => {
    const spec = {
      kind: 'kernel',
      most: 9,
      min: -9,
      max: 9,
      default: { shape: [1, 1], data: [1] },
    } as const;
    const small = { shape: [2, 3], data: [1, 0, -1, 2, 0, -2] };
    expect(saidValue(spec, small, undefined)).toBe('1 0 −1 / 2 0 −2');
    expect(saidValue(spec, { shape: [5, 5], data: Array(25).fill(0) }, undefined)).toBe('5 × 5');
  });

  it('names a picture of the book, and not what is the reader’s own', () => {
    const spec = { kind: 'image', scenes: ['cells'], side: 8, default: { scene: 'cells' } } as const;
    const labels = { label: 'Picture', options: { cells: 'Cells' } };
    expect(saidValue(spec, { scene: 'cells' }, labels)).toBe('Cells');
    expect(saidValue(spec, { own: {} }, labels)).toBe(words.own);
  });
});

/** The figure of chapter 4, whose words have challenges, in the state that its page gives it. */
async function boom(): Promise<{ own: WidgetWords; labels: Labels; figure: ReturnType<typeof makeFigure> }> {
  const [own, { params, presets }] = await Promise.all([
    loadWords('noise-explosion'),
    loadParams('noise-explosion'),
  ]);
  const measures = { divided: 5.1, estimate: 0.4, gain: 1e8 };
  const labels = { ...labelsOf({ ...own, describe: () => 'Built.' }, {}, measures) };
  const figure = makeFigure({
    id: 'boom',
    widget: 'noise-explosion',
    params,
    presets,
    home: 'whisper',
    measures,
  });
  return { own, labels, figure };
}

describe('the code of a handout', () => {
  it('leads to the state, and says nothing of the page’s other figures', async () => {
    const { labels, figure } = await boom();
    figure.set('lambda', 0.05);
    expect(wayTo(figure, labels, PAGE)).toEqual({
      href: `${PAGE}?boom.lambda=0.05#boom`,
      opens: 'state',
    });
  });

  it('leads to the preset where the state makes a link too long, and says how long', async () => {
    const { labels, figure } = await boom();
    figure.set('source', 'formula');
    figure.set('formula', `${'0.1*sin(t)+'.repeat(25)}t`);
    const way = wayTo(figure, labels, PAGE);
    expect(way).toMatchObject({ href: `${PAGE}?boom=whisper#boom`, opens: 'preset', label: 'A whisper' });
    expect(way.why).toHaveProperty('long');
    expect(way.why && 'long' in way.why && way.why.long).toBeGreaterThan(LONGEST_LINK);
  });

  it('leads to the preset where something is the reader’s own, and names it', () => {
    const figure = makeFigure();
    figure.set('picture', { own: { shape: [1, 1], planes: [Float32Array.of(1)] } });
    const labels: Labels = {
      title: 'Toy',
      intro: '',
      description: '',
      params: { picture: { label: 'Picture' } },
      presets: { usual: { label: 'As usual', notice: '' } },
      measures: {},
    };
    expect(wayTo(figure, labels, PAGE)).toEqual({
      href: `${PAGE}?fig=usual#fig`,
      opens: 'preset',
      label: 'As usual',
      why: { names: 'Picture' },
    });
  });
});

describe('the sheets', () => {
  beforeEach(() => document.body.replaceChildren());

  it('say the values in sight, what has changed, and no measure but among the answers', async () => {
    const { own, labels, figure } = await boom();
    figure.set('noise', 0.01);
    const { values, measures, notice, left, tasks } = contentsOf(figure, labels, own, document, PAGE);
    const said = Object.fromEntries(values.map(({ label, value }) => [label, value]));
    expect(said).toMatchObject({ [words.preset]: 'A whisper, then changed', 'Noise σ': '0.01' });
    expect(Object.keys(said)).not.toContain(own.params.formula.label);
    expect(measures.map(({ label }) => label)).toContain(own.measures.divided.label);
    expect(values.map(({ label }) => label)).not.toContain(own.measures.divided.label);
    expect({ notice, left }).toEqual({ notice: own.presets.whisper.notice, left: true });
    // No chapter says which: all are open.
    expect(tasks).toEqual(Object.values(own.challenges!));
  });

  it('ask what the chapter asks of this figure, and no more', async () => {
    const { own, labels, figure } = await boom();
    document.body.innerHTML = `
      <div class="challenge" data-figure="boom" data-is="limit"></div>
      <div class="challenge" data-figure="other" data-is="rescue"></div>`;
    expect(contentsOf(figure, labels, own, document, PAGE).tasks).toEqual([own.challenges!.limit]);
    expect(challengesOn(document, 'nobody')).toEqual([]);
  });
});

describe('a prediction', () => {
  const predict = (id: string, why = 'Because.') => `
    <div class="predict" id="${id}"><noscript>
      <p><strong>Predict.</strong> ${id}?</p><ul><li>less</li><li>more</li></ul>
      <details><summary>Answer</summary><p>more</p>${why}<ul><li><em>less</em>: no.</li></ul></details>
    </noscript></div>`;
  const figure = (id: string) => `<astro-island><section class="figure" id="${id}"></section></astro-island>`;
  const asks = (html: string, id: string) => {
    document.body.innerHTML = `<main>${html}</main>`;
    return predictionsOn(document, id).map(({ question }) => question);
  };

  it('is read as it stands for readers without scripts', () => {
    document.body.innerHTML =
      predict('many', 'As <button>σ</button><span popover>A width.</span> grows, <b>it</b> does.') +
      figure('one');
    expect(predictionsOn(document, 'one')).toEqual([
      { question: 'many?', choices: ['less', 'more'], answer: 'more', why: 'As σ grows, <b>it</b> does.' },
    ]);
  });

  it('is about the figure beside it, else the next of its section, else the one before', () => {
    const page = `${figure('a')}<h2>One</h2>${predict('p')}<h2>Two</h2><p class="apart"></p>${figure('b')}<p>Text.</p>
      ${predict('q')}<p>Text.</p><h2>Three</h2>${predict('r')}<p>Text.</p>${figure('c')}`;
    expect(asks(page, 'a')).toEqual([]);
    expect(asks(page, 'b')).toEqual(['p?', 'q?']);
    expect(asks(page, 'c')).toEqual(['r?']);
  });

  it('is about the figure that its explanation tells to press', () => {
    const pressed = predict('s', 'Press <em class="press" data-figure="a">run</em>.');
    expect(asks(`${figure('a')}<p>Text.</p>${pressed}${figure('b')}`, 'a')).toEqual(['s?']);
  });
});

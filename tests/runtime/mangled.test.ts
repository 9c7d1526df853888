/** Links as mail programs, chats and platforms leave them, and links of another page: the state is restored, or what is lost is named. */
import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { coerce } from '../../src/runtime/codec/index.ts';
import { mendAddress } from '../../src/runtime/mangled/index.ts';
import { readState, writeState } from '../../src/runtime/url.ts';
import { presetValues } from '../../src/runtime/values.ts';
import { params, presets } from '../../src/widgets/specimen/params.ts';

const widget = { params, presets };
const FIGURE = { id: 'boom', ...widget };
const ON_PAGE = [
  { id: 'boom', widget: 'specimen' },
  { id: 'boundary', widget: 'boundary' },
];

/** What the figure is told by an address, what is said about it, and what else stands in the address. */
function arrive(search: string, hash = '', figures = ON_PAGE, figure = FIGURE) {
  const { parts, strange, isGuessed, hash: place } = mendAddress({ search, hash }, figures, figure);
  const query = new URLSearchParams(parts.map(([key, value]) => [key, value]));
  const { p, preset, step, notices } = readState(query, figure.id, widget);
  const others = [...query].filter(([key]) => !key.startsWith(figure.id));
  return { state: { p, preset, step }, notices, strange, isGuessed, others, place };
}

const sent = {
  preset: 'text',
  p: {
    ...presetValues(params, presets, 'text'),
    sigma: 2.5,
    lambda: 0.004,
    seed: 7,
  },
  step: 12,
};
const link = `?${writeState(new URLSearchParams(), 'boom', widget, sent).query}`;

it('the link that the tests damage says something of everything', () => {
  expect(link).toBe('?boom=text&boom.lambda=0.004&boom.sigma=2.5&boom.seed=7&boom.%40step=12');
});

/** Everything but the state as it was sent. */
const WHOLE = { state: sent, notices: [], strange: [], isGuessed: false };

const QUOTED = link.replaceAll('=', '=3D');
const twice = (text: string) => text.replaceAll('%', '%25');
/** A line of a mail ends with = at every 20 characters; the browser has taken the break away. */
const broken = (text: string) => text.replace(/(.{20})(?=.)/g, '$1=');

describe('a link that can be read is read', () => {
  it.each([
    ['as it was sent', link],
    ['with & as an entity', link.replaceAll('&', '&amp;')],
    ['with & as an entity of an entity', link.replaceAll('&', '&amp;amp;')],
    ['with & as a number', link.replaceAll('&', '&#x26;').replaceAll('#', '%23')],
    ['with encoded entities', link.replaceAll('&', '%26amp%3B')],
    ['encoded twice', twice(link)],
    ['encoded three times', twice(twice(link))],
    ['with its separators encoded', link.replaceAll('&', '%26')],
    ['with all of it encoded', `?${encodeURIComponent(link.slice(1))}`],
    ['with all of it encoded twice', `?${encodeURIComponent(encodeURIComponent(link.slice(1)))}`],
    ['in a mail’s code', QUOTED],
    ['in a mail’s code and lines', broken(link)],
    ['in shorter lines', link.replace(/(.{7})(?=.)/g, '$1=')],
    ['with line breaks left in it', link.replace('2.5', '2.%0D%0A5').replace('sig', 'si%0Ag')],
    ['in brackets', `${link})`],
    ['in angle brackets', `${link}>`],
    ['in encoded angle brackets', `${link}%3E`],
    ['in angle brackets as entities', `${link}&gt;`],
    ['at the end of a sentence', `${link}.`],
    ['in quotes, at the end of a sentence', `${link}%E2%80%9D.`],
    ['in Markdown', `${link}**).`],
    ['in small letters', link.toLowerCase()],
    ['in capitals', link.toUpperCase()],
    ['with blanks after its signs', link.replaceAll('=', '=%20').replaceAll('&', '&+')],
    ['with a soft hyphen in it', link.replace('sigma', 'sig%C2%ADma').replace('2.5', '2.%E2%80%8B5')],
    ['with ? for &', link.replaceAll('&', '?').replace(/^\?\?/, '?')],
    ['with ; for &', link.replaceAll('&', ';')],
  ])('%s', (_, search) => {
    const { others, place, ...said } = arrive(search);
    expect(said).toEqual(WHOLE);
    expect(others).toEqual([]);
    expect(place).toBe('');
  });

  it('every kind of param survives a second encoding and the end of a sentence', () => {
    const p = {
      ...presetValues(params, presets, 'usual'),
      kernel: { shape: [2, 2], data: [1, -2.5, 0, 4] },
      range: [0.25, 0.5],
      map: 'diverging',
      marked: false,
      point: [3, -0.5],
      points: [[4, -0.5]],
      shape: [2, 7],
      scene: { scene: 'star-field' },
      clip: { clip: 'click' },
      formula: 'box(t-0.3, 2)^2',
    };
    const query = writeState(new URLSearchParams(), 'boom', widget, { preset: 'usual', p }).query;
    for (const search of [`?${twice(String(query))}`, `?${query}.`, `?${query}%3E`])
      expect(arrive(search).state.p, search).toEqual(p);
  });

  it.each([
    ['?boom.formula=box(t))', 'box(t)'],
    ['?boom.formula=box(t)%3E', 'box(t)'],
    ['?boom.formula=3Dbox(t)', 'box(t)'],
    ['?boom.formula=t%255E2%25252B1', 't^2+1'],
    ['?boom.formula=5.', '5.'],
  ])('the formula of %s is %s', (search, formula) => expect(arrive(search).state.p.formula).toBe(formula));

  it('words take everything, so nothing of them is taken away', () => {
    expect(arrive('?boom.title=50%2525,+(so)).').state.p.title).toBe('50%25, (so)).');
  });

  it('what else stands in the address stays there', () => {
    const { state, others, strange } = arrive(
      `?my+key=1&utm_source=a%26b&way=main&${link.slice(1)}&fbclid=IwAR-x_1.&boundary.size=3`,
    );
    expect(state).toEqual(sent);
    expect(strange).toEqual([]);
    expect(others).toEqual([['my key', '1'], ['utm_source', 'a&b'], ['way', 'main'], ['fbclid', 'IwAR-x_1.'], ['boundary.size', '3']]); // prettier-ignore
  });
});

describe('what was cut off or cannot be read is named', () => {
  it.each([
    ['?boom=tex', { what: 'unknown', names: ['tex'] }],
    ['?boom=text&boom.sig', { what: 'unknown', names: ['sig'] }],
    ['?boom=text&boom.sigma=', { what: 'unreadable', names: ['sigma'] }],
    ['?boom=text&boom.sigma=%2', { what: 'unreadable', names: ['sigma'] }],
    ['?boom=text&boom.kernel=1,2;', { what: 'unreadable', names: ['kernel'] }],
    [`?boom.signal=${'A'.repeat(40)}`, { what: 'unreadable', names: ['signal'] }],
    ['?boom=text&boom.sigma=990.', { what: 'clamped', names: ['sigma'] }],
    ['?boom.%40step=-4.', { what: 'unreadable', names: ['@step'] }],
  ])('%s', (search, notice) => expect(arrive(search).notices).toEqual([notice]));

  it('a figure that is not on the page', () => {
    expect(arrive('?elsewhere.size=3&boom=text').strange).toEqual(['elsewhere.size']);
  });
  it('the beginning of a figure’s name', () => {
    expect(arrive('?boom=text&bounda').strange).toEqual(['bounda']);
  });
  it('drawn samples in small letters, which are others', () => {
    const samples = writeState(new URLSearchParams(), 'boom', widget, {
      preset: undefined,
      p: { ...presetValues(params, presets), signal: Array.from({ length: 32 }, (_, i) => Math.sin(i)) },
    }).query;
    const { state, notices } = arrive(`?${String(samples).toLowerCase()}`);
    expect(notices).toEqual([{ what: 'unreadable', names: ['signal'] }]);
    expect(state.p.signal).toEqual(params.signal.default);
  });
});

describe('a link of another page', () => {
  const elsewhere = link.replaceAll('boom', 'specimen');

  it('the figure’s own page calls it by its widget', () => {
    const { place, others, ...said } = arrive(elsewhere, '#specimen');
    expect(said).toEqual(WHOLE);
    expect([place, others]).toEqual(['#boom', []]);
  });
  it('the chapter calls it by its own name', () => {
    const alone = [{ id: 'specimen', widget: 'specimen' }];
    const { others, ...said } = arrive(link, '', alone, { id: 'specimen', ...widget });
    expect(said).toEqual({ ...WHOLE, place: '' });
    expect(others).toEqual([]);
  });
  it('of the chapter’s several figures, the one that the address points at, else the one that is meant most', () => {
    const alone = [{ id: 'specimen', widget: 'specimen' }];
    const figure = { id: 'specimen', ...widget };
    const both = `${link}&other.sigma=3&other.size=4`;
    expect(arrive(both, '', alone, figure)).toMatchObject({
      state: sent,
      strange: ['other.sigma', 'other.size'],
    });
    expect(arrive(both, '#other', alone, figure).state.p).toMatchObject({ sigma: 3 });
    expect(arrive('?utm.source=x&ref=chat', '', alone, figure).strange).toEqual(['utm.source']);
  });

  const twins = [
    { id: 'boom', widget: 'specimen' },
    { id: 'again', widget: 'specimen' },
  ];
  it('of two such figures, the one that the address points at', () => {
    expect(arrive(elsewhere, '#again', twins, { id: 'again', ...widget })).toMatchObject({
      ...WHOLE,
      place: '#again',
    });
  });
  it('or the first, which says so', () => {
    expect(arrive(elsewhere, '', twins)).toMatchObject({ ...WHOLE, isGuessed: true });
    expect(arrive(elsewhere, '', twins, { id: 'again', ...widget }).state.preset).toBeUndefined();
  });
  it('a name that one of them has is that one', () => {
    const named = [{ id: 'specimen', widget: 'boundary' }, ...twins];
    expect(arrive(elsewhere, '', named).state.preset).toBeUndefined();
  });
});

describe('the place that an address points at', () => {
  it.each([
    ['#boom', '#boom'],
    ['#boom)', '#boom'],
    ['#boom%3E', '#boom'],
    ['#Boom', '#boom'],
    ['#bo=om', '#boom'],
    ['#a-heading', '#a-heading'],
    ['', ''],
  ])('%s is %s', (hash, place) => expect(arrive(link, hash).place).toBe(place));

  it('an entity of & with its # is no place', () => {
    const [search, ...rest] = link.replaceAll('&', '&#38;').split('#');
    expect(arrive(search, `#${rest.join('#')}#boom`)).toMatchObject({ ...WHOLE, place: '#boom' });
  });
  it('a query behind the place is a query', () => {
    expect(arrive('', `#boom${link}`)).toMatchObject({ ...WHOLE, place: '#boom' });
  });
});

const PIECES = ['&', '=', '%', '%25', '%2', '+', ' ', ';', '?', '#', '.', ',', '&amp;', '=3D', '=\n', '%0A', '%00', '%EF%BF%BD', '%F0', '\u200b', '>', ')', '@step', 'boom', 'boom.', 'specimen.', '__proto__', 'constructor', '&constructor;', 'boom.__proto__=', '1e999', '-', '9'.repeat(300), '💣', '\ud800', '%'.repeat(40), '&boom='.repeat(20)]; // prettier-ignore

it('10,000 damaged links: none throws, and every value is one that the figure can have', () => {
  const stream = new RandomState(18);
  const below = (n: number) => Math.floor(stream.random() * n);
  const whole = [
    link,
    twice(link),
    QUOTED,
    `?boom.kernel=1,2;3,4&boom.points=4,-0.5;24,0.25&boom.shape=3x5&boom.range=0,1&boom.map=grey&boom.marked=0&boom.scene=text-page&boom.formula=sin(t)&boom.signal=${'AAAA'.repeat(21)}AA`,
  ];
  const specs = Object.entries(params);
  for (let i = 0; i < 10_000; i++) {
    let text = whole[i % whole.length];
    for (let edits = 1 + below(4); edits > 0; edits--) {
      const at = below(text.length + 1);
      const kind = below(4);
      if (kind === 0) text = text.slice(0, at);
      else if (kind === 1) text = text.slice(at) + text.slice(0, at);
      else text = text.slice(0, at) + PIECES[below(PIECES.length)] + text.slice(at + below(3));
    }
    const [search, ...hash] = text.split('#');
    const { state, notices, strange, place } = arrive(search, hash.length > 0 ? `#${hash.join('#')}` : '', i % 2 ? ON_PAGE : ON_PAGE.slice(0, 1)); // prettier-ignore
    for (const [name, spec] of specs)
      if (coerce(spec, state.p[name], 'illegal') === 'illegal') expect(`${name} of ${text}`).toBe('legal');
    expect(Object.keys(state.p)).toHaveLength(specs.length);
    if ([...notices.flatMap(({ names }) => names), ...strange].some(({ length }) => length > 40)) expect(text).toBe('named briefly'); // prettier-ignore
    if (place !== '' && !place.startsWith('#')) expect(place).toBe('a place');
  }
});

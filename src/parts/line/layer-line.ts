/**
 * A convolution layer as the line of PyTorch that makes it, written and read. What is read is whatever a reader pastes: a
 * line out of a class, with positional or named arguments, tuples, comments, half of it missing. It never throws.
 */
import type { LineNotice } from '../../widgets/contract.ts';

export type LayerKind = 'Conv2d' | 'ConvTranspose2d';
/** [vertical, horizontal]. */
export type Pair = readonly [number, number];

export interface LayerSettings {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  readonly outputPadding: Pair;
  readonly dilation: Pair;
  readonly bias: boolean;
}
export interface LayerRead {
  /** What the line says, without what could not be read. */
  readonly settings: Partial<LayerSettings>;
  readonly notices: readonly LineNotice[];
}

const COUNTS = { in_channels: 'inChannels', out_channels: 'outChannels' } as const;
const PAIRS = {
  kernel_size: 'kernel',
  stride: 'stride',
  padding: 'padding',
  output_padding: 'outputPadding',
  dilation: 'dilation',
} as const;
/** Values that change nothing here, so that there is nothing to say about them. */
const USUAL: Readonly<Record<string, RegExp>> = {
  groups: /^1$/,
  padding_mode: /^(['"])zeros\1$/,
  device: /^None$/,
  dtype: /^None$/,
};
/** The order of the arguments, PyTorch 2. */
const ORDER: Readonly<Record<LayerKind, readonly string[]>> = {
  Conv2d:
    'in_channels out_channels kernel_size stride padding dilation groups bias padding_mode device dtype'.split(
      ' ',
    ),
  ConvTranspose2d:
    'in_channels out_channels kernel_size stride padding output_padding groups bias dilation padding_mode device dtype'.split(
      ' ',
    ),
};
/** What PyTorch takes for a setting that the line leaves out. */
const LEFT_OUT = {
  stride: [1, 1],
  padding: [0, 0],
  outputPadding: [0, 0],
  dilation: [1, 1],
  bias: true,
} as const;

/** Longer than any line, and short enough to read at once. */
const LONGEST = 4000;
const SHORTEST_NAMED = 40;

const settingText = ([down, across]: Pair): string => (down === across ? `${down}` : `(${down}, ${across})`);

export function writeLayer(kind: LayerKind, settings: LayerSettings): string {
  const { inChannels, outChannels, kernel, stride, padding, outputPadding, dilation, bias } = settings;
  const parts = [
    `${inChannels}`,
    `${outChannels}`,
    `kernel_size=${settingText(kernel)}`,
    `stride=${settingText(stride)}`,
    `padding=${settingText(padding)}`,
    ...(kind === 'ConvTranspose2d' ? [`output_padding=${settingText(outputPadding)}`] : []),
    `dilation=${settingText(dilation)}`,
    ...(bias ? [] : ['bias=False']),
  ];
  return `nn.${kind}(${parts.join(', ')})`;
}

/**
 * The settings of the first layer in a text, as those of a layer of this kind. A transposed layer has the settings of the
 * layer that it transposes, with the channels in each other's place.
 */
export function readLayer(text: string, wanted: LayerKind): LayerRead {
  const code = withoutComments(text.slice(0, LONGEST));
  const head = /\bConv(Transpose)?2d\s*\(/.exec(code);
  if (!head) return { settings: {}, notices: [{ what: 'unreadable', facts: { wanted } }] };
  const kind = head[1] ? 'ConvTranspose2d' : 'Conv2d';
  const { parts, rest } = argumentsOf(code.slice(head.index + head[0].length));
  const read = settingsOf(kind, parts);
  const notices = [...read.notices];
  if (kind !== wanted) notices.unshift({ what: 'readAs', facts: { found: kind, wanted } });
  if (/\bConv(Transpose)?2d\s*\(/.test(rest)) notices.push({ what: 'first' });
  return { settings: kind === wanted ? read.settings : swapped(read.settings), notices };
}

function swapped({ inChannels, outChannels, ...rest }: Partial<LayerSettings>): Partial<LayerSettings> {
  return {
    ...rest,
    ...(outChannels !== undefined && { inChannels: outChannels }),
    ...(inChannels !== undefined && { outChannels: inChannels }),
  };
}

/** From # to the end of its line; a # inside quotes is none. */
const withoutComments = (text: string): string =>
  text.replace(/('[^'\n]*'|"[^"\n]*")|#[^\n]*/g, (_, quoted: string | undefined) => quoted ?? '');

/** The arguments up to the bracket that closes the call, or as far as the text goes; and what comes after it. */
function argumentsOf(text: string): { parts: string[]; rest: string } {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === "'" || letter === '"') quote = letter;
    else if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter) && --depth < 0) return { parts: trimmed(parts), rest: text.slice(at) };
    if (letter === ',' && depth === 0 && !quote) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return { parts: trimmed(parts), rest: '' };
}

const trimmed = (parts: readonly string[]): string[] =>
  parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean);

const short = (text: string): string =>
  text.length > SHORTEST_NAMED ? `${[...text].slice(0, SHORTEST_NAMED).join('')}…` : text;

function settingsOf(kind: LayerKind, parts: readonly string[]): LayerRead {
  const settings: { -readonly [K in keyof LayerSettings]?: LayerSettings[K] } = {};
  const notices: LineNotice[] = [];
  const given = new Set<string>();
  const say = (what: LineNotice['what'], facts: Record<string, string>) => notices.push({ what, facts });
  let same: string | undefined;

  for (const [place, part] of parts.entries()) {
    const [, keyword, named] = /^([A-Za-z_]\w*) ?= ?(?!=)(.*)$/s.exec(part) ?? [];
    const name = keyword ?? (part.startsWith('*') ? '' : ORDER[kind][place]) ?? '';
    const value = named ?? part;
    const said = short(named === undefined && name ? `${name}=${value}` : part);
    given.add(name);
    if (isKey(COUNTS, name)) {
      const count = wholeOf(value);
      if (count === undefined) say('notNumber', { name, text: short(value) });
      else settings[COUNTS[name]] = count;
    } else if (name === 'padding' && /^(['"])(same|valid)\1$/.test(value)) {
      if (value.includes('same')) same = said;
      else settings.padding = [0, 0];
    } else if (isKey(PAIRS, name) && ORDER[kind].includes(name)) {
      const pair = pairOf(value);
      if (!pair) say('notNumber', { name, text: short(value) });
      else settings[PAIRS[name]] = pair;
    } else if (name === 'bias' && /^(True|False|1|0)$/.test(value)) {
      settings.bias = value === 'True' || value === '1';
    } else if (!(Object.hasOwn(USUAL, name) && USUAL[name].test(value))) {
      say('notShown', { text: said });
    }
  }
  if (!given.has('kernel_size')) say('missing', { name: 'kernel_size' });
  // What a line does not say is what PyTorch takes, and not what stood here before; what it says badly stays as it was.
  for (const name of ['stride', 'padding', 'output_padding', 'dilation'] as const)
    if (!given.has(name)) settings[PAIRS[name]] = LEFT_OUT[PAIRS[name]];
  if (!given.has('bias')) settings.bias = LEFT_OUT.bias;
  if (same !== undefined) {
    const padding = samePadding(settings);
    if (padding) settings.padding = padding;
    else if (settings.stride?.some((step) => step !== 1)) say('refused', { text: same });
    else say('notShown', { text: same });
  }
  return { settings, notices };
}

const isKey = <T extends object>(table: T, name: string): name is Extract<keyof T, string> =>
  Object.hasOwn(table, name);

/** A whole number as Python spells it. */
function wholeOf(text: string): number | undefined {
  const number = /^[+-]?\d+(_\d+)*$/.test(text) ? Number(text.replaceAll('_', '')) : NaN;
  // Never −0.
  return Number.isSafeInteger(number) ? number + 0 : undefined;
}

/** A number for both, or two of them in brackets. */
function pairOf(text: string): Pair | undefined {
  const inside = /^\((.*)\)$|^\[(.*)\]$/s.exec(text);
  if (!inside) {
    const one = wholeOf(text);
    return one === undefined ? undefined : [one, one];
  }
  const parts = (inside[1] ?? inside[2]).replace(/, ?$/, '').split(',');
  const [down, across] = parts.map((part) => wholeOf(part.trim()));
  return parts.length === 2 && down !== undefined && across !== undefined ? [down, across] : undefined;
}

/** 'same' adds d(k−1) zeros in all. Where that is odd, one side gets more than the other, which a number can't say. */
function samePadding({ kernel, dilation, stride }: Partial<LayerSettings>): Pair | undefined {
  if (!kernel || !dilation || !stride || stride.some((step) => step !== 1)) return undefined;
  const [down, across] = kernel.map((k, along) => (dilation[along] * (k - 1)) / 2);
  return [down, across].every((p) => Number.isInteger(p) && p >= 0) ? [down, across] : undefined;
}

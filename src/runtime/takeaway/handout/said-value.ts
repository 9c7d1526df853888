/** The value of a param as a sheet of paper says it. */
import { formatNumber } from '../../../format.ts';
import type {
  ImageValue,
  InkValue,
  KernelValue,
  ParamSpec,
  ParamWords,
  SoundValue,
  TableValue,
} from '../../../widgets/contract.ts';
import { sayValue } from '../../controls/shown.ts';
import { fill } from '../../words.ts';
import { en as words } from './words.en.ts';

/** A longer matrix or text would fill the sheet. */
const MOST_ENTRIES = 9;
const MOST_LETTERS = 60;

const shortened = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
const place = (numbers: readonly number[]): string =>
  `(${numbers.map((number) => formatNumber(number)).join(', ')})`;

/** Row by row: `1 2 1 / 2 4 2 / 1 2 1`. */
function kernelText({ shape: [rows, columns], data }: KernelValue): string {
  if (data.length > MOST_ENTRIES) return `${rows} × ${columns}`;
  const row = (i: number) => data.slice(i * columns, (i + 1) * columns).map((entry) => formatNumber(entry));
  return Array.from({ length: rows }, (_, i) => row(i).join(' ')).join(' / ');
}

const withUnit = (text: string, unit: string | undefined): string => (unit ? `${text} ${unit}` : text);

export function saidValue(spec: ParamSpec, value: unknown, own: ParamWords | undefined): string {
  switch (spec.kind) {
    case 'range': {
      const [from, to] = value as readonly [number, number];
      return withUnit(`${formatNumber(from)} – ${formatNumber(to)}`, spec.unit);
    }
    case 'point':
      return place(value as readonly number[]);
    case 'points':
      return shortened((value as readonly (readonly number[])[]).map(place).join(' ')) || words.none;
    case 'shape':
      return (value as readonly number[]).map((number) => formatNumber(number)).join(' × ');
    case 'kernel':
      return kernelText(value as KernelValue);
    case 'ink':
      return (value as InkValue).length > 0 ? words.drawn : words.none;
    case 'signal':
    case 'curve':
      return words.drawn;
    case 'expression':
    case 'text':
      return shortened(value as string) || words.none;
    case 'image': {
      const { scene } = value as ImageValue;
      return scene === undefined ? words.own : (own?.options?.[scene] ?? scene);
    }
    case 'sound': {
      const { clip } = value as SoundValue;
      return clip === undefined ? words.own : (own?.options?.[clip] ?? clip);
    }
    case 'table': {
      const table = value as TableValue;
      return table ? fill(words.rowsOf, { count: table.length }) : words.none;
    }
    default:
      return sayValue(spec, value, own);
  }
}

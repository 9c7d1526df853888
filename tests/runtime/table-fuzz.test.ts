/** Texts that were damaged on their way: none makes the reader throw, or give anything but rows of numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coerce } from '../../src/runtime/codec/index.ts';
import { decodeText } from '../../src/runtime/intake/table/file.ts';
import { readTable, sayReport, type Taken } from '../../src/runtime/intake/table/index.ts';
import type { TableSpec } from '../../src/widgets/contract.ts';

const FOLDER = new URL('./tables/', import.meta.url);
const spec: TableSpec = { kind: 'table', columns: ['position', 'intensity'], mostRows: 16, default: null };
const LINES = 14;
const texts = readdirSync(FOLDER).map((file) =>
  decodeText(readFileSync(new URL(file, FOLDER)))
    .split('\n')
    .slice(0, LINES)
    .join('\n'),
);

const MUTATIONS = 10_000;
const PIECES = [',', '.', ';', '\t', ' ', '"', "'", '\n', '\n\n', '-', '\u2212', '\u00a0', '\u202f', 'e', 'E+', 'D-03', '0', '1234', 'NaN', '#', '##', '##XYDATA=(X++(Y..Y))\n', '##JCAMP-DX=4.24\n', '##NPOINTS=0\n', '##YFACTOR=x\n', '%', 'A', '\ufeff', '\0', '[', '}', '|', '1e999', '=', '\ud800', '9'.repeat(400)]; // prettier-ignore

/** Mulberry32. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const numberIn = (said: string | undefined): number => Number(/\d+/.exec(said ?? '0'));

/** What the report counts is what was taken, and each row that was not is named or counted. */
function counts({ rows, report, complaints }: Taken) {
  // Of a text without a row some lines are shown, and none is counted.
  if (rows.length === 0 || !report) return { adds: rows.length === (report?.rows ?? 0) };
  const saying = (pattern: RegExp) => complaints.filter((one) => pattern.test(one));
  const named = saying(/^Line \d+ was not/).length + numberIn(saying(/^… and \d+ more/)[0]);
  const unmeasured = numberIn(saying(/^(?:Rows|Points) without a number/)[0]?.replace(/^[^:]*/, ''));
  const { leftOut, blocks, block, columns, width } = report;
  return {
    adds: report.rows === rows.length && report.unmeasured === unmeasured && leftOut - unmeasured === named,
    within: block >= 0 && block < blocks && columns.every((at) => at >= -1 && at < width),
  };
}

it(`${MUTATIONS} damaged texts give legal rows or none`, () => {
  const next = random(18);
  const below = (n: number) => Math.floor(next() * n);
  const mutate = (text: string): string => {
    const [at, length] = [below(text.length + 1), below(12)];
    const piece = PIECES[below(PIECES.length)];
    switch (below(5)) {
      case 0:
        return text.slice(0, at) + text.slice(at + length);
      case 1:
        return text.slice(0, at) + piece + text.slice(at + below(3));
      case 2:
        return text.slice(0, at) + text.slice(at, at + 40).repeat(2) + text.slice(at);
      case 3:
        return text.replaceAll(PIECES[below(8)], piece.slice(0, 8));
      default:
        return text.slice(at) + texts[below(texts.length)].slice(0, at);
    }
  };
  for (let i = 0; i < MUTATIONS; i++) {
    let text = texts[i % texts.length];
    for (let n = 1 + below(3); n > 0; n--) text = mutate(text);
    const taken = readTable(text, spec, i % 4 ? {} : { block: below(3), decimal: i % 8 ? 'dot' : 'comma', columns: [below(4) - 1, below(3)] }); // prettier-ignore
    const { rows, report, complaints } = taken;
    if (Object.values(counts(taken)).includes(false)) expect(taken, JSON.stringify(text)).toBe('counted');
    if (coerce(spec, rows, 'illegal') !== rows) expect(rows, JSON.stringify(text)).toBe('legal');
    if (complaints.length > 9 || complaints.some((one) => one.length > 260)) expect(complaints).toBe('short');
    if (rows.length === 0 && complaints.length === 0) expect(text).toBe('answered');
    if (report) sayReport(report);
  }
});

/** No component says anything in its own words: what a reader reads, or hears, comes from a file of words. */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'content',
]);
/** `label` and `content` of these are for machines. */
const MACHINE = /^<meta\b/;
const isText = (text: string): boolean => /\p{L}/u.test(text.replace(/&\w+;/g, ''));

const components = [
  ...globSync('src/runtime/**/*.tsx'),
  ...globSync('src/lab/**/*.tsx'),
  ...globSync('src/homework/**/*.tsx'),
  ...globSync('site/**/*.{tsx,astro}'),
].sort();

/** An Astro component as TSX: the fence goes, and what TSX does not know is put aside. */
function markupOf(file: string, text = readFileSync(file, 'utf8')): string {
  if (!file.endsWith('.astro')) return text;
  const body = text
    .replace(/^---\n.*?\n---/s, '')
    .replace(/<(style|script)\b[^>]*>.*?<\/\1>|<!--.*?-->|<!doctype[^>]*>/gis, '');
  return `const page = (<>${body}</>);`;
}

function literals(file: string, text?: string): string[] {
  const source = ts.createSourceFile(
    `${file}.tsx`,
    markupOf(file, text),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isText(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText(source)) &&
      !MACHINE.test(node.parent.parent.getText(source))
    )
      found.push(...stringsIn(node.initializer).filter(isText));
    // A string that stands for itself in the markup: {'text'}, {yes ? 'text' : other}.
    if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)))
      found.push(...shown(node.expression).filter(isText));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function stringsIn(node: ts.JsxAttributeValue | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isJsxExpression(node) ? shown(node.expression) : [];
}

/** The literal texts that an expression may come to. */
function shown(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isParenthesizedExpression(node)) return shown(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...shown(node.whenTrue), ...shown(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (!ts.isBinaryExpression(node)) return [];
  const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken, PlusToken } = ts.SyntaxKind;
  const { kind } = node.operatorToken;
  if (kind === AmpersandAmpersandToken) return shown(node.right);
  const either = kind === BarBarToken || kind === QuestionQuestionToken || kind === PlusToken;
  return either ? [...shown(node.left), ...shown(node.right)] : [];
}

it.each(components)('%s', (file) => {
  expect(literals(file)).toEqual([]);
});

describe('the search itself', () => {
  it.each<[string, string, string[]]>([
    ['a.tsx', 'const a = <p>Hello {name}</p>;', ['Hello']],
    ['a.tsx', 'const a = <button aria-label="Close" class="button">×</button>;', ['Close']],
    ['a.tsx', "const a = <b title={on ? 'On' : words.off}>{'text'}</b>;", ['On', 'text']],
    ['a.tsx', 'const a = <i>{open && `Open ${name}`}</i>;', ['Open ']],
    ['a.tsx', "const a = <i>{words.a}{' '}{f('argument')} · {a === 'b'}</i>;", []],
    [
      'a.astro',
      '---\nconst a = "fence";\n---\n<p class="x">Words {list.map((x) => <b>more</b>)}</p>',
      ['Words', 'more'],
    ],
    [
      'a.astro',
      '---\n---\n<!-- note --><meta name="viewport" content="width=device-width" /><style>p { a: b }</style>{words.a}',
      [],
    ],
  ])('%s: %s', (file, text, expected) => {
    expect(literals(file, text)).toEqual(expected);
  });
});

/** Every word that a reader meets is in words.en.ts: a view holds no text of its own. */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const files = globSync('src/widgets/*/*.ts').sort();
/** A model's words are its Python; the defaults of params are formulas. */
const isView = (file: string) => /\/(view[\w-]*|challenges)\.ts$/.test(file.replaceAll('\\', '/'));

/** Calls whose strings are for those who write widgets, or for Python. */
const FOR_DEVELOPERS = /^(RangeError|TypeError|Error|script|numpyArray)$/;
/** Fonts, dashes, transforms, colours and paths: text that a browser reads, not a reader. */
const TECHNICAL = [
  /^[\d\s.,%-]+$/,
  /^[\d.]+px\s/,
  /^(translate|rotate|scale|matrix|url|var|calc|rgb|hsl|light-dark)\(/,
  /^[MLHVCSQTAZ\d\s.,-]+$/i,
  /^[a-z-]+: /,
];

interface Literal {
  readonly text: string;
  readonly line: number;
}

function literalsOf(file: string): Literal[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) {
      const callee = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
      if (FOR_DEVELOPERS.test(callee.getText(source))) return;
    }
    // The name of a word, not a word: words.figure[`${panel}Spot`].
    if (ts.isElementAccessExpression(node)) return visit(node.expression);
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isText)
      found.push({ text: node.text, line: source.getLineAndCharacterOfPosition(node.pos).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A heuristic: a word and a space, or a word that begins like a sentence. */
const isProse = (text: string): boolean =>
  (/\p{L}{2,}/u.test(text) && /\S\s+\S/.test(text)) || /^\p{Lu}\p{Ll}{2,}[.?!]?$/u.test(text.trim());

const prose = (file: string): string[] =>
  literalsOf(file)
    .filter(({ text }) => isProse(text) && !TECHNICAL.some((pattern) => pattern.test(text)))
    .map(({ text, line }) => `${file}:${line}: ${JSON.stringify(text)}`);

it('finds the files it is about', () => {
  expect(files.filter(isView).length).toBeGreaterThan(3);
});

describe('no words of its own in', () => {
  it.each(files.filter(isView))('%s', (file) => {
    expect(prose(file)).toEqual([]);
  });
});

describe('the search itself', () => {
  it.each(['Drag the handle', 'Noise', 'is only noise', 'sample 5 of', 'Größe'])('finds %j', (text) => {
    expect(isProse(text)).toBe(true);
  });

  it.each(['truth', 'var(--noise)', '5 3', 'top-left', 'darkLeaves', 'x̂', ''])('lets %j pass', (text) => {
    expect(isProse(text) && !TECHNICAL.some((pattern) => pattern.test(text))).toBe(false);
  });
});

/** What imports what, by TypeScript's own parser: for the tests that keep the house in order. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

export const files = [
  ...globSync('src/**/*.{ts,tsx}'),
  ...globSync('site/**/*.{ts,tsx,astro}'),
  ...globSync('content/**/*.mdx'),
]
  .map((file) => file.replaceAll('\\', '/'))
  // Another language, whose compiler follows its imports.
  .filter((file) => !file.startsWith('src/core/compiled/assembly/'))
  .sort();

/** Of an Astro page the fence and the scripts; of MDX the import lines; else all of it. */
function codeOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.astro')) {
    const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map((match) => match[1]);
    return [/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '', ...scripts].join('\n');
  }
  if (file.endsWith('.mdx'))
    return text
      .split('\n')
      .filter((line) => /^import\s/.test(line))
      .join('\n');
  return text;
}

export function importsOf(file: string, code = codeOf(file)): Import[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
  const found: Import[] = [];
  const add = (to: ts.Node | undefined, typeOnly: boolean) => {
    if (to && ts.isStringLiteralLike(to)) found.push({ from: file, to: to.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    // new URL('./worker.ts', import.meta.url) is how a worker is found.
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'URL' && node.arguments?.length === 2)
      if (node.arguments[1].getText(source) === 'import.meta.url') add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  const named = names && ts.isNamedImports(names) ? names.elements : [];
  return !clause.name && named.length > 0 && named.every(({ isTypeOnly: only }) => only);
}

export const isRelative = (to: string): boolean => /^\.\.?\//.test(to);
/** Where a relative import leads, from the root of the project. */
export const targetOf = ({ from, to }: Import): string =>
  relative('.', join(dirname(from), to.split('?')[0])).replaceAll('\\', '/');

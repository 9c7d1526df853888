/** The safe formula language: what the rest of the book imports. The only folder that knows mathjs. */
export { compile } from './compile.ts';
export type { CompiledExpression } from './compile.ts';
export { constants } from './constants.ts';
export { ExpressionError } from './error.ts';
export type { ExpressionErrorCode } from './error.ts';
export type { Binding } from './evaluate.ts';
export { firstBad } from './first-bad.ts';
export { functions } from './functions.ts';
export type { FormulaFunction } from './functions.ts';
export { LIMITS } from './limits.ts';
export type { NumpyCode } from './numpy.ts';

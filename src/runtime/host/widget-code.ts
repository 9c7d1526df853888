/**
 * The finders of `registry.ts`, when they are first needed: they name every widget of the book, and an untouched figure needs
 * none of them.
 */
export const widgetCode = () => import('../../widgets/registry.ts');

/** What figures are drawn and presented with, when the first one is. */
export const drawingCode = () => import('../drawing/drawing-kit.ts');

/** The controls that few figures have, and whose weight no other has to carry. */
import { controls as own } from '../../intake/controls/index.ts';
import { Expression } from './Expression.tsx';
import { Ink } from './Ink.tsx';
import { Kernel } from './Kernel.tsx';

export const controls = { ...own, kernel: Kernel, expression: Expression, ink: Ink };

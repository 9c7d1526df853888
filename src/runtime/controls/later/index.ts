/** The controls that few figures have, and whose weight no other has to carry. */
import { controls as own } from '../../intake/controls/index.ts';
import { Expression } from './Expression.tsx';
import { Ink } from './Ink.tsx';
import { Kernel } from './Kernel.tsx';
import { Points } from './Points.tsx';
import { Range } from './Range.tsx';
import { Shape } from './Shape.tsx';
import { Text } from './Text.tsx';

export const controls = {
  ...own,
  expression: Expression,
  ink: Ink,
  kernel: Kernel,
  points: Points,
  range: Range,
  shape: Shape,
  text: Text,
};

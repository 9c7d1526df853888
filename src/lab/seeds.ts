/** What the page must know of each method, made while it is built: the page itself loads no method's code. */
import { methods, methodWords } from '../methods/index.ts';
import type { Method, MethodParam } from '../methods/index.ts';
import type { SliderSpec } from '../widgets/contract.ts';
import type { MethodSeed } from './params.ts';
import { rules } from './work/rules.ts';

/** No more steps than this on the slider; a number box takes as many as the method does. */
const MOST_STEPS = 500;

function sliderOf({ default: value, low, high, scale }: MethodParam, isSteps: boolean): SliderSpec {
  if (scale === 'integer') {
    const max = isSteps ? Math.max(value, Math.min(high, MOST_STEPS)) : high;
    return {
      kind: 'slider',
      min: low,
      max,
      default: value,
      integer: true,
      ...(max < high && { most: high }),
    };
  }
  return { kind: 'slider', min: low, max: high, default: value, ...(scale === 'log' && { scale }) };
}

function seedOf({ name, params }: Method): MethodSeed {
  const { title, summary, params: labels } = methodWords[name];
  return {
    name,
    title,
    summary,
    params: Object.fromEntries(
      Object.entries(params).map(([param, of]) => [
        param,
        { label: labels[param] ?? of.symbol ?? param, spec: sliderOf(of, param === 'steps') },
      ]),
    ),
    ruled: rules[name]?.params ?? [],
  };
}

/** In the order of the book. */
export const methodSeeds: readonly MethodSeed[] = methods.map(seedOf);

/** What the page must know of each method, made while it is built: the page itself loads no method's code. */
import { methods, methodWords } from '../methods/index.ts';
import type { Method, MethodParam } from '../methods/index.ts';
import type { SliderSpec } from '../widgets/contract.ts';
import { HAND, type MethodSeed } from './params/index.ts';
import { MOST_STEPS } from './work/ruled-run.ts';
import { rules } from './work/rules/index.ts';

/** No more steps on the slider than a rule waits for; a number box takes as many as the method does. */
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

/** Filters begin with the discrepancy principle; iterations, and a filter whose default is what theory says, by hand. */
const ruledAtFirst = ({ family, needs }: Method): boolean =>
  family === 'direct' && !needs.includes('spectrum');

/** What is believed of the picture makes a group of its own, however it is computed. */
const PRIORS: readonly Method['belief']['truth'][] = [
  'few',
  'few-wavelets',
  'point-sources',
  'flat-with-edges',
];

function groupOf({ family, belief }: Method): MethodSeed['group'] {
  if (belief.truth === 'learned') return 'learned';
  if (family === 'blind') return 'blind';
  if (PRIORS.includes(belief.truth)) return 'prior';
  return family === 'direct' ? 'filter' : 'iteration';
}

function seedOf(method: Method): MethodSeed {
  const { name, params } = method;
  const own = rules[name] ?? {};
  const { title, summary, params: labels } = methodWords[name];
  return {
    name,
    title,
    group: groupOf(method),
    summary,
    params: Object.fromEntries(
      Object.entries(params).map(([param, of]) => [
        param,
        { label: labels[param] ?? of.symbol ?? param, spec: sliderOf(of, param === 'steps') },
      ]),
    ),
    ruled: [...new Set(Object.values(own).flatMap((rule) => rule.params))],
    rules: Object.keys(own),
    by: ruledAtFirst(method) ? (Object.keys(own)[0] ?? HAND) : HAND,
  };
}

/** In the order of the book. */
export const methodSeeds: readonly MethodSeed[] = methods.map(seedOf);

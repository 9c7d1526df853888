/**
 * `node tests/widgets/unroll.seeds.ts > src/widgets/unroll/recorded.ts`, then Prettier: mean errors over 100 held-out signals. It reads the five
 * trainings of each network that `npm run train unrolled` keeps. A few minutes.
 */
import { UNROLLED, type Unrolled } from '../../src/networks/unrolled.ts';
import { MOST_LAYERS, STOPS, SWEEPS, TRAINED, type Sweep } from '../../src/widgets/unroll/params.ts';
import {
  benchesOf,
  formulaError,
  LAMBDAS,
  learnedErrors,
  settingAt,
  SIGNALS,
  trainingOf,
  TRAININGS,
  TUNED_STEPS,
  tunedErrors,
} from './support/unroll-record.ts';

const trainings = (net: Unrolled) => Array.from({ length: TRAININGS }, (_, i) => trainingOf(net, i + 1));
const nets = Object.fromEntries(UNROLLED.map((net) => [net, trainings(net)]));
const trained = benchesOf(TRAINED);
const tuned = {
  ista: tunedErrors('ista', trained, TUNED_STEPS),
  fista: tunedErrors('fista', trained, TUNED_STEPS),
};

function sweepOf(sweep: Sweep) {
  const stops = STOPS[sweep].map((_, stop) => {
    const benches = benchesOf(settingAt(sweep, stop));
    return {
      ista: formulaError('ista', benches, tuned.ista[0].lambda),
      fista: formulaError('fista', benches, tuned.fista[0].lambda),
      retuned: tunedErrors('fista', benches, [10])[0].error,
      steps: nets.steps.map((weights) => learnedErrors(weights, benches).at(-1)),
      filter: nets.filter.map((weights) => learnedErrors(weights, benches).at(-1)),
    };
  });
  return stops;
}

const recorded = {
  tuned: Object.fromEntries(
    Object.entries(tuned).map(([method, found]) => [
      method,
      found.map((one, i) => ({ steps: TUNED_STEPS[i], ...one })),
    ]),
  ),
  layers: Object.fromEntries(
    UNROLLED.map((net) => [net, nets[net].map((weights) => learnedErrors(weights, trained, MOST_LAYERS))]),
  ),
  sweeps: Object.fromEntries(SWEEPS.map((sweep) => [sweep, sweepOf(sweep)])),
};
console.log(`/**
 * Mean errors ‖x̂ − x‖/‖x‖ over ${SIGNALS} signals that no training has seen; of the learned layers, of each of ${TRAININGS} trainings. λ is the best of
 * ${LAMBDAS.length}: for ISTA and FISTA of so many steps, and at each stop of a sweep for ten steps of FISTA, 'retuned'. Made by
 * \`node tests/widgets/unroll.seeds.ts\`; \`tests/widgets/unroll.test.ts\` repeats a part.
 */
export const RECORDED = ${JSON.stringify(recorded)} as const;`);

import { describe, expect, it } from 'vitest';
import { rfft } from '../../src/core/fft/index.ts';
import { rmse } from '../../src/core/metrics.ts';
import { totalVariation1d, waveletL1, l1 } from '../../src/core/priors/index.ts';
import { admm } from '../../src/core/solvers/admm.ts';
import { fista } from '../../src/core/solvers/fista.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { dft, spectralSolve, tikhonov, transferFunction, wiener } from '../../src/core/spectral/index.ts';
import { gaussian } from '../../src/core/kernels/index.ts';
import { dot, subtract, type Vec } from '../../src/core/vector.ts';
import { presetValues } from '../../src/runtime/values.ts';
import { arenaOf, boutOf, filtersOf, makeArena } from '../../src/widgets/prior-arena/arena.ts';
import { atomsOf, blurOf, WAVELET, type AtomKind } from '../../src/widgets/prior-arena/atoms.ts';
import { challenges } from '../../src/widgets/prior-arena/challenges.ts';
import { spreadOf, winnerOf, winsOf } from '../../src/widgets/prior-arena/draws.ts';
import { ROUGHNESS } from '../../src/widgets/prior-arena/filters.ts';
import { lassoPath } from '../../src/widgets/prior-arena/lasso-path.ts';
import { eachMethod, METHODS, type Method } from '../../src/widgets/prior-arena/methods.ts';
import { model, type Result } from '../../src/widgets/prior-arena/model.ts';
import {
  DRAWN,
  KINDS,
  params,
  presets,
  RECORDED,
  SAMPLES,
  type Kind,
  type Params,
} from '../../src/widgets/prior-arena/params.ts';
import { DRAWS, UNIT } from '../../src/widgets/prior-arena/recorded.ts';
import { spectrumOfClass, truthOf } from '../../src/widgets/prior-arena/truths.ts';

type PresetName = keyof typeof presets;
const values = (preset: PresetName, change: Partial<Params> = {}): Params => ({
  ...(presetValues(params, presets, preset) as Params),
  ...change,
});
const resultOf = (preset: PresetName, change: Partial<Params> = {}): Result =>
  model.compute(values(preset, change));
const bestOf = (r: Result) => eachMethod((method) => r.scores[method].best.rmse);
const ruleOf = (r: Result) => eachMethod((method) => r.scores[method].rule.rmse);
const drawsOf = (kind: Kind, how: 'best' | 'rule') =>
  eachMethod((method) => DRAWS[kind][how][method].map((value) => value * UNIT));
const CORNERED = ['tv', 'l1', 'wavelet'] as const satisfies readonly AtomKind[];

describe('the path', () => {
  /** Primal minus dual value at x̂, over the primal: r = y − Ax̂ is itself a feasible dual point, but for rounding. */
  function gapOf(kind: AtomKind, p: Params, lambda: number): number {
    const { data, tuned } = arenaOf(p);
    const x = tuned[kind].at(lambda);
    const r = subtract(data, blurOf(p.width).apply(x));
    const atoms = atomsOf(p.width);
    const correlations = atoms[kind].transposed(blurOf(p.width).adjoint(r));
    const largest = correlations.slice(atoms[kind].free).reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    for (const value of correlations.slice(0, atoms[kind].free)) expect(Math.abs(value)).toBeLessThan(1e-9);
    const theta = r.map((value) => value * Math.min(1, lambda / largest));
    const primal = dot(r, r) / 2 + lambda * penaltyOf(kind, x);
    const dual = dot(theta, data) - dot(theta, theta) / 2;
    return (primal - dual) / primal;
  }
  const penalties = {
    tv: totalVariation1d,
    l1,
    wavelet: waveletL1([SAMPLES], WAVELET),
  };
  const penaltyOf = (kind: AtomKind, x: Vec): number => penalties[kind].value(x);

  it.each(['spikes', 'jumps', 'bumps', 'texture', 'steps', 'drawn'] as const)(
    'has no gap between primal and dual, at the best λ, the rule’s and far from both: %s',
    (preset) => {
      const p = values(preset);
      for (const kind of CORNERED) {
        const { best, rule } = arenaOf(p).tuned[kind];
        for (const lambda of [best.lambda, rule.lambda, best.lambda / 100, best.lambda * 100])
          expect(Math.abs(gapOf(kind, p, lambda)), `${kind} ${lambda}`).toBeLessThan(1e-7);
      }
    },
  );

  it('ends where ADMM and FISTA are on their way to', () => {
    const p = values('jumps');
    const { data, tuned } = arenaOf(p);
    const problem = { operator: blurOf(p.width), data };
    const objective = (kind: AtomKind, x: Vec, lambda: number) => {
      const r = subtract(problem.operator.apply(x), data);
      return dot(r, r) / 2 + lambda * penaltyOf(kind, x);
    };
    for (const kind of CORNERED) {
      const { lambda } = tuned[kind].rule;
      const other =
        kind === 'tv'
          ? stateAfter(admm, problem, { lambda, rho: 10 * lambda }, 1500)
          : stateAfter(fista, problem, { lambda, prior: penalties[kind] }, 4000);
      const [mine, theirs] = [tuned[kind].at(lambda), other.x].map((x) => objective(kind, x, lambda));
      expect(mine / theirs - 1, kind).toBeLessThan(1e-9);
      expect(theirs / mine - 1, kind).toBeLessThan(1e-4);
    }
  });

  it('finds a best that no other λ beats, and a rule that leaves the noise', () => {
    const p = values('jumps');
    const { truth, data, tuned } = arenaOf(p);
    for (const method of METHODS) {
      const { best, rule, at } = tuned[method];
      expect(rmse(at(best.lambda), truth)).toBeCloseTo(best.rmse, 9);
      for (let k = -20; k <= 20; k++)
        expect(rmse(at(best.lambda * 10 ** (k / 20)), truth)).toBeGreaterThan(best.rmse - 1e-9);
      const r = subtract(blurOf(p.width).apply(at(rule.lambda)), data);
      expect(dot(r, r) / (SAMPLES * p.noise ** 2), method).toBeCloseTo(1, 6);
    }
  });

  it('is the lasso of two atoms, by hand', () => {
    // ½c₁² + ½c₂² + c₁c₂/2 − 2c₁ − 1.5c₂ + λ(|c₁| + |c₂|): c₂ joins where 1.5 − (2 − λ)/2 = λ, at λ = 1.
    const problem = {
      gram: [Float64Array.of(1, 0.5), Float64Array.of(0.5, 1)],
      correlation: Float64Array.of(2, 1.5),
      free: [],
    };
    const knots = [...lassoPath(problem)];
    expect(knots.map(({ lambda }) => lambda)).toEqual([2, 1, 0]);
    expect(Array.from(knots[1].c)).toEqual([1, 0]);
    expect(knots[2].c[0]).toBeCloseTo(5 / 3, 12);
    expect(knots[2].c[1]).toBeCloseTo(2 / 3, 12);
  });
});

describe('Wiener', () => {
  const power = (x: Vec) => dft(gaussian(2), [SAMPLES]).power(x);
  const transfer = transferFunction(gaussian(2), [SAMPLES]);

  it('with a flat spectrum is Tikhonov', () => {
    const { data } = arenaOf(values('texture'));
    const flat = { signal: new Float64Array(SAMPLES).fill(0.04), noise: 1e-4 };
    const one = spectralSolve(data, [SAMPLES], transfer, wiener(flat));
    const other = spectralSolve(data, [SAMPLES], transfer, tikhonov(Math.sqrt(1e-4 / 0.04)));
    expect(rmse(one, other)).toBeLessThan(1e-12);
  });

  it('with the true spectrum loses to no filter in the mean, and on single draws it may', () => {
    // E‖x̂ − x‖² = Σ (1 − φ)²P + φ²σ²/|H|², whatever the class: only its mean power enters.
    const h2 = transfer.re.map((re, k) => re ** 2 + transfer.im[k] ** 2);
    const P = spectrumOfClass('bumps');
    const noise = 1e-4;
    const expected = (phi: (k: number) => number) =>
      h2.reduce((sum, h, k) => sum + (1 - phi(k)) ** 2 * P[k] + (phi(k) ** 2 * noise) / h, 0);
    const least = expected((k) => (h2[k] * P[k]) / (h2[k] * P[k] + noise));
    for (let t = -6; t <= 4; t += 0.1)
      for (const weight of [ROUGHNESS, ROUGHNESS.map(() => 1)])
        expect(expected((k) => h2[k] / (h2[k] + 10 ** t * weight[k]))).toBeGreaterThan(least);
    // On these draws the penalty was tuned to each, and Wiener to none.
    const lost = Array.from({ length: 50 }, (_, i) => {
      const { tikhonov, wiener, truth } = filtersAt('bumps', i + 1, 'own');
      return tikhonov.best.rmse < rmse(wiener.at(noise), truth);
    });
    expect(lost.filter(Boolean).length).toBeGreaterThan(0);
    expect(lost.filter(Boolean).length).toBeLessThan(25);
  });

  it('is told of 20 of 129 frequencies in the texture', () => {
    const half = spectrumOfClass('texture').slice(0, SAMPLES / 2 + 1);
    expect(half.filter((value) => value > 1e-9).length).toBe(20);
    expect(half.length).toBe(129);
    expect(power(truthOf(values('texture'))).length).toBe(SAMPLES);
  });
});

function filtersAt(truth: Kind, seed: number, told: Params['told']) {
  const p = { ...RECORDED, truth, drawn: [], seed, told };
  const bout = boutOf(p);
  return { ...filtersOf(p, bout), truth: bout.truth };
}

describe('what is recorded', () => {
  it.each(KINDS)('is what seeds 1, 25 and 50 give: %s', (truth) => {
    for (const seed of [1, 25, 50]) {
      const { tuned } = makeArena({ ...RECORDED, truth, drawn: [], seed, told: 'own' });
      for (const method of METHODS)
        for (const how of ['best', 'rule'] as const)
          expect(DRAWS[truth][how][method][seed - 1]).toBe(Math.round(tuned[method][how].rmse / UNIT));
    }
  });

  it('holds 50 draws of each', () => {
    for (const kind of KINDS)
      for (const how of ['best', 'rule'] as const)
        for (const method of METHODS) expect(DRAWS[kind][how][method].length).toBe(50);
  });

  it('crowns whom the words say', () => {
    const wins = (kind: Kind, how: 'best' | 'rule') => winsOf(drawsOf(kind, how));
    expect(wins('spikes', 'best').l1).toBe(49);
    expect(wins('jumps', 'best').tv).toBe(50);
    expect(wins('bumps', 'best')).toMatchObject({ wiener: 47, tikhonov: 3 });
    expect(wins('texture', 'best').wiener).toBe(50);
    expect(wins('steps', 'best')).toMatchObject({ tv: 38, wavelet: 10 });
    expect(wins('steps', 'rule')).toMatchObject({ tv: 29, wavelet: 21 });
  });

  it('is shown only where it belongs', () => {
    expect(resultOf('jumps').draws).not.toBeNull();
    expect(resultOf('jumps', { told: 'jumps' }).draws).not.toBeNull();
    for (const change of [{ noise: 0.0126 }, { width: 2.1 }, { told: 'bumps' }, { truth: 'drawn' }] as const)
      expect(resultOf('jumps', change).draws).toBeNull();
  });
});

describe('the presets', () => {
  it('open with a typical draw: each error lies within the spread, and the usual one wins', () => {
    for (const kind of KINDS) {
      const r = resultOf('spikes', { truth: kind });
      for (const how of ['best', 'rule'] as const)
        for (const method of METHODS) {
          const { low, high } = spreadOf(drawsOf(kind, how)[method]);
          expect(r.scores[method][how].rmse, `${kind} ${method}`).toBeGreaterThan(low);
          expect(r.scores[method][how].rmse, `${kind} ${method}`).toBeLessThan(high);
        }
      const wins = winsOf(drawsOf(kind, 'best'));
      expect(wins[winnerOf(bestOf(r))], kind).toBe(Math.max(...Object.values(wins)));
    }
  });

  it('spikes: the sparse prior leaves about a third', () => {
    const { l1: sparse, ...rest } = bestOf(resultOf('spikes'));
    expect(sparse / Math.min(...Object.values(rest))).toBeCloseTo(0.3, 1);
    expect(truthOf(values('spikes')).filter((value) => value > 0).length).toBe(12);
  });

  it('waves that the blur has taken: TV puts them back on jumps, mostly right, and makes them up on bumps', () => {
    const GONE = 100;
    const seeds = Array.from({ length: 15 }, (_, i) => i + 1);
    /** ‖x̂ − x‖/‖x‖ over the frequencies that leave less of themselves than a thousandth of the noise. */
    const wrong = (truth: Kind, seed: number): number => {
      const { truth: x, estimates } = resultOf('spikes', { truth, seed });
      const fast = (values: Vec): Vec => {
        const { re, im } = rfft(values, [SAMPLES]);
        return Float64Array.from([...re.slice(GONE), ...im.slice(GONE)]);
      };
      const [wanted, found] = [fast(x), fast(estimates.tv)];
      const missed = subtract(found, wanted);
      return Math.sqrt(dot(missed, missed) / dot(wanted, wanted));
    };
    const transfer = transferFunction(gaussian(RECORDED.width), [SAMPLES]);
    expect(Math.abs(transfer.re[GONE])).toBeLessThan(1e-3 * RECORDED.noise);
    expect(seeds.filter((seed) => wrong('jumps', seed) < 0.5).length).toBeGreaterThan(10);
    expect(seeds.every((seed) => wrong('bumps', seed) > 1)).toBe(true);
  });

  it('jumps: the sparse prior comes last', () => {
    const errors = bestOf(resultOf('jumps'));
    expect(errors.l1).toBe(Math.max(...Object.values(errors)));
  });

  it('bumps: TV makes stairs, and D² is close behind Wiener', () => {
    const r = resultOf('bumps');
    // On the slopes, where no two neighbours are equal.
    const slopes = Array.from(r.truth.keys()).filter(
      (i) => i > 0 && Math.abs(r.truth[i] - r.truth[i - 1]) > 0.005,
    );
    const treads = slopes.filter((i) => Math.abs(r.estimates.tv[i] - r.estimates.tv[i - 1]) < 1e-9);
    expect(treads.length / slopes.length).toBeGreaterThan(0.3);
    const errors = bestOf(r);
    expect(errors.tikhonov / errors.wiener).toBeGreaterThan(1);
    expect(errors.tikhonov / errors.wiener).toBeLessThan(1.15);
  });

  it('misled: Wiener, told of bumps, does worse than D² on textures, and much worse with its own λ', () => {
    const misled = resultOf('misled');
    expect(misled.scores.wiener.best.rmse).toBeGreaterThan(misled.scores.tikhonov.best.rmse);
    expect(misled.bayes / resultOf('texture').bayes).toBeGreaterThan(20);
    const worse = Array.from({ length: 50 }, (_, i) => {
      const { tikhonov, wiener } = filtersAt('texture', i + 1, 'bumps');
      return wiener.best.rmse > tikhonov.best.rmse;
    });
    expect(worse.filter(Boolean).length).toBe(50);
  }, 60_000);

  it('rule: no error is less than the best', () => {
    for (const preset of Object.keys(presets) as PresetName[]) {
      const r = resultOf(preset);
      const [best, rule] = [bestOf(r), ruleOf(r)];
      for (const method of METHODS) expect(rule[method]).toBeGreaterThanOrEqual(best[method] - 1e-12);
    }
  });

  it('drawn: seven lines, and the sparse prior wins', () => {
    const p = values('drawn');
    expect(p.drawn.filter((value) => value > 0).length).toBe(7);
    expect(winnerOf(bestOf(model.compute(p)))).toBe<Method>('l1');
  });
});

describe('the hand', () => {
  it('moves all from their best, and back', () => {
    const one = resultOf('jumps', { tuned: 'hand', factor: 1 });
    for (const method of METHODS)
      expect(one.scores[method].shown.rmse).toBeCloseTo(one.scores[method].best.rmse, 9);
    for (const factor of [0.01, 100])
      for (const method of METHODS) {
        const { shown, best } = resultOf('jumps', { tuned: 'hand', factor }).scores[method];
        expect(shown.lambda / best.lambda).toBeCloseTo(factor, 9);
        expect(shown.rmse).toBeGreaterThan(best.rmse);
      }
  });
});

describe('the challenge', () => {
  const [flat] = challenges;
  type Measured = Parameters<typeof flat.passed>[1];
  const tried = (p: Params) => flat.passed(p, model.measures(model.compute(p)) as Measured);

  it('is passed by a few flat stretches, and not by a ramp', () => {
    const stretches = Array.from({ length: DRAWN }, (_, i) =>
      i < 30 ? 0.2 : i < 70 ? 0.9 : i < 100 ? 0.5 : 0.2,
    );
    const ramp = Array.from({ length: DRAWN }, (_, i) => 1 - Math.abs(2 * (i / DRAWN) - 1));
    const sawtooth = Array.from({ length: DRAWN }, (_, i) => i / DRAWN);
    expect(tried(values('drawn', { drawn: stretches }))).toBe(true);
    expect(tried(values('drawn', { drawn: ramp }))).toBe(false);
    expect(tried(values('drawn', { drawn: sawtooth }))).toBe(false);
    expect(tried(values('drawn', { drawn: stretches, noise: 1e-3 }))).toBe(false);
  });

  it('is not passed by a flat signal, of which there is nothing to say', () => {
    expect(model.check(values('drawn', { drawn: new Array<number>(DRAWN).fill(0.5) }))).toEqual({
      code: 'flat',
    });
  });
});

import { checkAllFinite, checkFinite, checkInteger } from '../check.ts';
import { MersenneTwister } from './mersenne-twister.ts';
import { poisson } from './poisson.ts';
import type { Vec } from '../vector.ts';

/** The largest λ NumPy's `RandomState.poisson` accepts is near 9.2e18; above 2⁵³ a count is no longer exact here. */
const MAX_POISSON_MEAN = 2 ** 50;

/**
 * NumPy's frozen `numpy.random.RandomState`, stream for stream: the same seed gives the same numbers as in
 * Python, so that a reader's own script makes the noise on the page. Integers, uniforms and shuffles are
 * equal bit for bit; normals to 4e-16, because `log` may differ in its last place between engines.
 *
 * One object is one stream: every call draws from where the last one stopped, as in NumPy.
 * @throws RangeError unless the seed is a whole number in [0, 2³² − 1].
 */
export class RandomState {
  readonly #bits: MersenneTwister;
  /** The polar method makes normals in pairs; the second waits here. */
  #spareNormal: number | null = null;

  constructor(seed: number) {
    checkInteger('RandomState', 'seed', seed, 0, 0xffffffff);
    this.#bits = new MersenneTwister(seed);
  }

  /** One double, uniform on [0, 1) with 53 random bits. NumPy: `random_sample()`. */
  random(): number {
    return this.#bits.double();
  }

  /** low + (high − low)·U, once or n times. NumPy: `uniform(low, high, n)`. */
  uniform(low: number, high: number): number;
  uniform(low: number, high: number, n: number): Vec;
  uniform(low: number, high: number, n?: number): number | Vec {
    checkFinite('uniform', 'low', low);
    checkFinite('uniform', 'high', high);
    const draw = () => low + (high - low) * this.#bits.double();
    return n === undefined ? draw() : fill('uniform', n, draw);
  }

  /** Mean 0, variance 1, once or n times. NumPy: `standard_normal(n)`. */
  standardNormal(): number;
  standardNormal(n: number): Vec;
  standardNormal(n?: number): number | Vec {
    const draw = () => this.#normal();
    return n === undefined ? draw() : fill('standardNormal', n, draw);
  }

  /** A Poisson count with this mean, or one for each mean. NumPy: `poisson(lam)`. */
  poisson(lambda: number): number;
  poisson(lambda: Vec): Vec;
  poisson(lambda: number | Vec): number | Vec {
    const draw = () => this.#bits.double();
    if (typeof lambda === 'number') {
      checkFinite('poisson', 'lambda', lambda, 0, MAX_POISSON_MEAN);
      return poisson(lambda, draw);
    }
    checkAllFinite('poisson', 'lambda', lambda);
    const counts = new Float64Array(lambda.length);
    for (let i = 0; i < lambda.length; i++) {
      if (lambda[i] < 0 || lambda[i] > MAX_POISSON_MEAN) {
        checkFinite('poisson', `lambda[${i}]`, lambda[i], 0, MAX_POISSON_MEAN);
      }
      counts[i] = poisson(lambda[i], draw);
    }
    return counts;
  }

  /** A whole number in [low, high), once or n times; at most 2³² of them. NumPy: `randint(low, high, n)`. */
  randint(low: number, high: number): number;
  randint(low: number, high: number, n: number): Vec;
  randint(low: number, high: number, n?: number): number | Vec {
    checkInteger('randint', 'low', low, Number.MIN_SAFE_INTEGER);
    checkInteger('randint', 'high', high, low + 1, low + 2 ** 32);
    const draw = () => low + this.#bits.below(high - 1 - low);
    return n === undefined ? draw() : fill('randint', n, draw);
  }

  /** 0 … n − 1 in random order (Fisher–Yates, from the end). NumPy: `permutation(n)`. */
  permutation(n: number): Vec {
    checkInteger('permutation', 'n', n, 0);
    const order = Float64Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = this.#bits.below(i);
      const held = order[i];
      order[i] = order[j]!;
      order[j] = held;
    }
    return order;
  }

  /** Marsaglia's polar method (Marsaglia & Bray 1964); the second of each pair comes out first, as in NumPy. */
  #normal(): number {
    if (this.#spareNormal !== null) {
      const spare = this.#spareNormal;
      this.#spareNormal = null;
      return spare;
    }
    let u: number;
    let v: number;
    let r2: number;
    do {
      u = 2 * this.#bits.double() - 1;
      v = 2 * this.#bits.double() - 1;
      r2 = u * u + v * v;
    } while (r2 >= 1 || r2 === 0);
    const f = Math.sqrt((-2 * Math.log(r2)) / r2);
    this.#spareNormal = f * u;
    return f * v;
  }
}

function fill(who: string, n: number, draw: () => number): Vec {
  checkInteger(who, 'n', n, 0);
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = draw();
  return values;
}

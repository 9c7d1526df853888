const N = 624;
const M = 397;

/**
 * MT19937, the Mersenne Twister, seeded by Knuth's recurrence (`init_genrand`).
 * Matsumoto & Nishimura, *ACM TOMACS* 8(1), 1998, with the 2002 seeding.
 */
export class MersenneTwister {
  readonly #state = new Uint32Array(N);
  #position = N;

  /** `seed` is a whole number in [0, 2³² − 1]. */
  constructor(seed: number) {
    this.#state[0] = seed;
    for (let i = 1; i < N; i++) {
      const previous = this.#state[i - 1];
      this.#state[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
    }
  }

  /** The next 32 random bits, as a number in [0, 2³²). */
  uint32(): number {
    if (this.#position === N) this.#twist();
    let y = this.#state[this.#position++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  /** Uniform on [0, 1): 27 bits of one word and 26 of the next make the 53 of a double. */
  double(): number {
    const high = this.uint32() >>> 5;
    const low = this.uint32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** Uniform on 0 … max, both included, by rejecting masked words above max: unbiased. Draws nothing for max = 0. */
  below(max: number): number {
    if (max === 0) return 0;
    const mask = max >= 0x80000000 ? 0xffffffff : 2 ** (32 - Math.clz32(max)) - 1;
    let value: number;
    do value = (this.uint32() & mask) >>> 0;
    while (value > max);
    return value;
  }

  #twist(): void {
    const s = this.#state;
    for (let i = 0; i < N; i++) {
      const y = (s[i] & 0x80000000) | (s[(i + 1) % N] & 0x7fffffff);
      s[i] = s[(i + M) % N] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.#position = 0;
  }
}

/** Rules by which a method's param is set: at once, by a search that runs before, or by stopping the iteration. */
import type { Vec } from '../../../core/vector.ts';
import type { Method, MethodValues, RestorationProblem } from '../../../methods/index.ts';
import type { Surround } from '../surround.ts';

/** What a rule is told beside the data. */
export interface RuleNoise {
  /** Root mean square over the picture, in units of the data. */
  readonly sigma: number;
  /** Of the electronics alone, and photons where the light is 1, where the noise of the light is told by itself. */
  readonly read: number;
  readonly photons?: number;
}

export interface Asked {
  readonly method: Method;
  /** On the frame that the methods see. */
  readonly problem: RestorationProblem;
  readonly around: Surround;
  /** [height, width] of the data without their margin, and their values. */
  readonly shape: readonly [number, number];
  readonly light: Vec;
  readonly noise: RuleNoise;
  /** Set by hand; what the rule sets among them does not count. */
  readonly values: MethodValues;
}

/** Values found at once. */
export interface SettingRule {
  readonly kind: 'set';
  readonly params: readonly string[];
  set(asked: Asked): Setting;
}
export interface Setting {
  readonly values: MethodValues;
  /** The best lies at an end of what it looks at: it might lie beyond. */
  readonly isAtEnd?: boolean;
}

/** Something that looks at every estimate, the first step's first, and says which to keep. */
export interface Watcher {
  /** After the next step; `at` is the step to keep once that is decided, null before. */
  look(step: number, estimate: Vec): { readonly stop: number | null; readonly isBest: boolean };
}
/** Ends the iteration: it sets the steps. */
export interface StoppingRuleOf {
  readonly kind: 'stop';
  readonly params: readonly ['steps'];
  watch(asked: Asked): Watcher;
}

/** Says how much stronger a param must be, from an estimate. */
export interface SearchingRule {
  readonly kind: 'search';
  readonly params: readonly [string];
  /** A param's next value after some steps with this one. */
  next(asked: Asked, value: number, estimate: Vec): number;
}

export type LabRule = SettingRule | StoppingRuleOf | SearchingRule;

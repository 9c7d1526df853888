/** What was trained, and how five trainings of each fared; in parts of ink, 0 … 1. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { BLENDERS, type Blender } from '../../networks/blend.ts';
import { enlarger } from '../../networks/blend-layers.ts';
import { RAISED, type Raised } from '../../networks/characters.ts';
import { enlargerLayers } from '../../networks/enlarge.ts';
import blendFile from '../../networks/weights/blend.bin?url&inline';
import blendManifest from '../../networks/weights/blend.json';
import enlargeFile from '../../networks/weights/enlarge.bin?url&inline';
import enlargeManifest from '../../networks/weights/enlarge.json';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';
import { spreadOf } from '../../parts/model/spread.ts';

const [squared, adversarial] = weightsFromBytes(
  BLENDERS.map(() => enlarger),
  bytesOf(blendFile),
);
export const blenders: Readonly<Record<Blender, Weights<Single>>> = { squared, adversarial };

const [digits, letters] = weightsFromBytes(RAISED.map(enlargerLayers), bytesOf(enlargeFile));
export const raised: Readonly<Record<Raised, Weights<Single>>> = { digits, letters };

const lines = blendManifest.variants;
const characters = enlargeManifest.variants;

/** Of unseen letters: the share of answers of each training to which a digit is the nearest of 720 characters. */
export const asDigit: Readonly<Record<Raised, readonly number[]>> = {
  digits: characters.digits.scores.map(({ letterAsDigit }) => letterAsDigit),
  letters: characters.letters.scores.map(({ letterAsDigit }) => letterAsDigit),
};

/** Expected over the four places that the line may have. */
const errors = (variant: Blender) => spreadOf(lines[variant].scores.map(({ squaredError }) => squaredError));
const heights = (variant: Blender) => spreadOf(lines[variant].scores.map(({ brightest }) => brightest));
const [ofSquared, ofAdversarial] = BLENDERS.map((variant) => ({
  error: errors(variant),
  height: heights(variant),
}));
/** How many times as large the expected error of the picks is as that of the blend, by the training. */
const times = spreadOf(
  lines.adversarial.scores.map(({ squaredError }, i) => squaredError / lines.squared.scores[i].squaredError),
);
/** Characters are −1 … 1: an rms of them is twice that of ink. */
const seenAgain = (key: 'digitSeen' | 'letterSeen') =>
  spreadOf(characters.digits.scores.map((scores) => scores[key] / 2));
const [digitSeen, letterSeen] = [seenAgain('digitSeen'), seenAgain('letterSeen')];

/** Five trainings of each. */
export const heldOut = {
  squaredLeast: ofSquared.error.least,
  squaredMost: ofSquared.error.most,
  adversarialLeast: ofAdversarial.error.least,
  adversarialMost: ofAdversarial.error.most,
  timesLeast: times.least,
  timesMost: times.most,
  heightLeast: ofAdversarial.height.least,
  heightMost: ofAdversarial.height.most,
  asDigitLeast: Math.min(...asDigit.digits),
  asDigitMost: Math.max(...asDigit.digits),
  otherAsDigitMost: Math.max(...asDigit.letters),
  digitSeenMost: digitSeen.most,
  letterSeenLeast: letterSeen.least,
};

/** What is asked of the network about one picture, and the way from there down to the pixels. */
import type {
  BackwardRule,
  Memory,
  SwitchMemory,
  Tensor,
  Params as Weights,
} from '../../core/layers/index.ts';
import { backwardBy, signalsBack, tensor } from '../../core/layers/index.ts';
import type { Vec } from '../../core/vector.ts';
import { glyphLayers, glyphNet, SIDE } from '../../networks/glyph-net.ts';
import { POOLS, SCORES } from './network.ts';

/** One number of one layer's output: of a score the place is 0. */
export interface Question {
  readonly layer: number;
  readonly channel: number;
  /** Row after row in its map. */
  readonly place: number;
}
/** The way up: what each layer put out, and what it kept for the way down. */
export interface Climb {
  readonly weights: Weights;
  readonly outputs: readonly Tensor[];
  readonly memories: readonly Memory[];
}

export function climb(glyph: Vec, weights: Weights): Climb {
  const { outputs, memories } = glyphNet.forward(tensor([1, 1, SIDE, SIDE], glyph), weights).memory;
  return { weights, outputs, memories };
}

/** The same climb, but for the switches: each now says that the top left cell of its window won. */
export function withFixedSwitches(climbed: Climb): Climb {
  const memories = climbed.memories.map((memory, layer) =>
    POOLS.includes(layer) ? topLeft(memory as SwitchMemory) : memory,
  );
  return { ...climbed, memories };
}

/** Windows of two by two, none beyond the edge. */
function topLeft({ inShape, switches }: SwitchMemory): SwitchMemory {
  const [, , height, width] = inShape;
  const across = width / 2;
  const windows = across * (height / 2);
  const fixed = switches.map((_, o) => {
    const window = o % windows;
    return 2 * width * Math.floor(window / across) + 2 * (window % across);
  });
  return { inShape, switches: fixed };
}

/** One channel of a layer's output. */
export function mapOf({ shape: [, , height, width], data }: Tensor, channel: number): Vec {
  const size = height * width;
  return data.slice(channel * size, (channel + 1) * size);
}

/** Where a channel answers most strongly; of equals the first. */
export function strongestOf({ outputs }: Climb, layer: number, channel: number): Question {
  const map = mapOf(outputs[layer], channel);
  return { layer, channel, place: map.indexOf(Math.max(...map)) };
}

export const answerTo = ({ outputs }: Climb, { layer, channel, place }: Question): number =>
  mapOf(outputs[layer], channel)[place];

/** The class with the highest score; of equals the first. */
export function readingOf({ outputs }: Climb): number {
  const scores = outputs[SCORES].data;
  return scores.indexOf(Math.max(...scores));
}

/** 1 at what is asked and 0 elsewhere, and what becomes of it on the way down: before each layer, and last the question itself. */
export function wayDown(climbed: Climb, question: Question, rule: BackwardRule): readonly Tensor[] {
  const { weights, outputs, memories } = climbed;
  const { layer, channel, place } = question;
  const asked = tensor(outputs[layer].shape);
  const [, , height, width] = asked.shape;
  asked.data[channel * height * width + place] = 1;
  return signalsBack(backwardBy(rule, glyphLayers.slice(0, layer + 1)), asked, memories, weights);
}

export const pictureOf = (climbed: Climb, question: Question, rule: BackwardRule): Vec =>
  wayDown(climbed, question, rule)[0].data;

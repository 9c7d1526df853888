/** Sound on the page: played only on a press, one at a time, never louder than a limit. */
import type { PlayerMaker, PlayerOptions } from '../../widgets/contract.ts';
import { words } from '../words.ts';
import { movePlayhead } from './playhead.ts';

/** Full scale is too loud in a pair of headphones. */
const LOUDEST = 0.5;

const differ = (a: Float32Array, b: Float32Array): boolean =>
  a.length !== b.length || a.some((sample, i) => sample !== b[i]);

class Player {
  /** A group, so that its panel's caption can say which of several sounds the button plays. */
  readonly box = document.createElement('div');
  #samples = new Float32Array();
  #rate = 8000;
  #options: PlayerOptions = {};
  readonly #button = document.createElement('button');
  #source: AudioBufferSourceNode | undefined;
  #hidePlayhead = (): void => {};
  static #context: AudioContext | undefined;
  static #playing: Player | undefined;

  constructor() {
    this.box.className = 'sound-player';
    this.box.setAttribute('role', 'group');
    this.box.append(this.#button);
    this.#button.type = 'button';
    this.#button.className = 'button player-button';
    this.#button.onclick = () => (this.#source ? this.#stop() : this.#play());
  }

  take(samples: Float32Array, rate: number, options: PlayerOptions): void {
    // What is heard is what is drawn, or nothing.
    if (this.#source && differ(samples, this.#samples)) this.#stop();
    this.#samples = Float32Array.from(samples);
    this.#rate = rate;
    this.#options = options;
    this.#say();
  }

  #play(): void {
    // Two sounds to be compared are heard one after the other.
    if (Player.#playing) Player.#playing.#stop();
    const context = (Player.#context ??= new AudioContext());
    const buffer = context.createBuffer(1, Math.max(1, this.#samples.length), this.#rate);
    const peak = this.#samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
    buffer.copyToChannel(
      this.#samples.map((sample) => (LOUDEST * sample) / peak),
      0,
    );
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(context.destination);
    // A source that was stopped ends too, when another may be playing already.
    source.onended = () => this.#source === source && this.#stop();
    source.start();
    this.#source = source;
    Player.#playing = this;
    this.#showPlayhead(context);
    this.#say();
  }

  #showPlayhead(context: AudioContext): void {
    const { over = [], seconds = this.#samples.length / this.#rate } = this.#options;
    const root = this.box.closest('.live');
    // It is heard so much later than it was sent.
    const start = context.currentTime + (context.outputLatency || 0);
    if (root)
      this.#hidePlayhead = movePlayhead({
        root,
        panels: over,
        seconds,
        now: () => context.currentTime - start,
      });
  }

  #stop(): void {
    this.#source?.stop();
    this.#source = undefined;
    this.#hidePlayhead();
    if (Player.#playing === this) Player.#playing = undefined;
    this.#say();
  }

  #say(): void {
    const does = this.#source ? words.stop : words.play;
    const { label } = this.#options;
    this.#button.textContent = does;
    if (label) this.#button.setAttribute('aria-label', `${does}: ${label}`);
  }
}

export function makePlayers(): PlayerMaker {
  const players = new Map<string, Player>();
  return (name, samples, rate, options = {}) => {
    const player = players.get(name) ?? new Player();
    players.set(name, player);
    player.take(samples, rate, options);
    return player.box;
  };
}

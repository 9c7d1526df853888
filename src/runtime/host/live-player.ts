/** Sound on the page: played only on a press, one at a time, never louder than a limit. */
import type { PlayerMaker } from '../../widgets/contract.ts';
import { words } from '../words.ts';

/** Full scale is too loud in a pair of headphones. */
const LOUDEST = 0.5;

class Player {
  /** A group, so that its panel's caption can say which of several sounds the button plays. */
  readonly box = document.createElement('div');
  samples = new Float32Array();
  rate = 8000;
  readonly #button = document.createElement('button');
  #source: AudioBufferSourceNode | undefined;
  static #context: AudioContext | undefined;
  static #playing: Player | undefined;

  constructor() {
    this.box.className = 'player-box';
    this.box.setAttribute('role', 'group');
    this.box.append(this.#button);
    this.#button.type = 'button';
    this.#button.className = 'button player-button';
    this.#say(false);
    this.#button.onclick = () => (this.#source ? this.#stop() : this.#play());
  }

  #play(): void {
    // Two sounds to be compared are heard one after the other.
    if (Player.#playing) Player.#playing.#stop();
    const context = (Player.#context ??= new AudioContext());
    const buffer = context.createBuffer(1, Math.max(1, this.samples.length), this.rate);
    const peak = this.samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
    buffer.copyToChannel(
      this.samples.map((sample) => (LOUDEST * sample) / peak),
      0,
    );
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(context.destination);
    // A source that was stopped ends too, when another may be playing already.
    source.onended = () => this.#source === source && this.#stop();
    source.start();
    this.#source = source;
    Player.#playing = this;
    this.#say(true);
  }

  #stop(): void {
    this.#source?.stop();
    this.#source = undefined;
    if (Player.#playing === this) Player.#playing = undefined;
    this.#say(false);
  }

  #say(playing: boolean): void {
    this.#button.textContent = playing ? words.stop : words.play;
  }
}

export function makePlayers(): PlayerMaker {
  const players = new Map<string, Player>();
  return (name, samples, rate) => {
    const player = players.get(name) ?? new Player();
    players.set(name, player);
    player.samples = Float32Array.from(samples);
    player.rate = rate;
    return player.box;
  };
}

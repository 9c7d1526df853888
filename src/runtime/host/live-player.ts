/** Sound on the page: played only on a press, never louder than a limit. */
import type { PlayerMaker } from '../../widgets/contract.ts';
import { words } from '../words.ts';

/** Full scale is too loud in a pair of headphones. */
const LOUDEST = 0.5;

class Player {
  readonly button = document.createElement('button');
  samples = new Float32Array();
  rate = 8000;
  #source: AudioBufferSourceNode | undefined;
  static #context: AudioContext | undefined;

  constructor() {
    this.button.type = 'button';
    this.button.className = 'button player-button';
    this.#say(false);
    this.button.onclick = () => (this.#source ? this.#stop() : this.#play());
  }

  #play(): void {
    const context = (Player.#context ??= new AudioContext());
    const buffer = context.createBuffer(1, Math.max(1, this.samples.length), this.rate);
    const peak = this.samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
    buffer.copyToChannel(
      this.samples.map((sample) => (LOUDEST * sample) / peak),
      0,
    );
    this.#source = new AudioBufferSourceNode(context, { buffer });
    this.#source.connect(context.destination);
    this.#source.onended = () => this.#stop();
    this.#source.start();
    this.#say(true);
  }

  #stop(): void {
    this.#source?.stop();
    this.#source = undefined;
    this.#say(false);
  }

  #say(playing: boolean): void {
    this.button.textContent = playing ? words.stop : words.play;
    this.button.setAttribute('aria-pressed', String(playing));
  }
}

export function makePlayers(): PlayerMaker {
  const players = new Map<string, Player>();
  return (name, samples, rate) => {
    const player = players.get(name) ?? new Player();
    players.set(name, player);
    player.samples = Float32Array.from(samples);
    player.rate = rate;
    return player.button;
  };
}

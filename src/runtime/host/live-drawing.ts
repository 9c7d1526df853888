/** Draws the worker's answers with the widget's view: at most once a frame, and the newest only. */
import { effect } from '@preact/signals';
import type { AnyValues, View, WidgetWords } from '../../widgets/contract.ts';
import type { DrawingKit } from '../drawing/drawing-kit.ts';
import type { Placement } from '../drawing/lay-out.ts';
import type { FigureState } from '../figure-state.ts';
import type { Failure } from '../worker/client.ts';
import { drawingCode, widgetCode } from './widget-code.ts';
import { drawnWidth, LEAST_STAGE, NARROW_BELOW } from './widths.ts';

export class LiveDrawing {
  placement: Placement | undefined;
  onDrawn: () => void = () => {};
  onFailed: (error: Error) => void = () => {};
  readonly #state: FigureState;
  readonly #container: HTMLElement;
  readonly #unsubscribe: () => void;
  #kit: DrawingKit | undefined;
  #view: View<AnyValues, unknown> | undefined;
  #words: WidgetWords | undefined;
  #loading = false;
  /** Whether it was asked for while it was on its way: then what has not come is asked for once more, by a network that may be back. */
  #again = false;
  /** Why the code did not come when it was last asked for. */
  #missing: Failure | undefined;
  #frame = 0;
  #width = 0;
  #drawnFor: unknown;

  constructor(state: FigureState, container: HTMLElement) {
    this.#state = state;
    this.#container = container;
    this.#unsubscribe = effect(() => {
      if (state.busy.value || state.playing.value || state.expected.value) void this.#load();
      // A question alone changes nothing that is drawn.
      if (state.answered.value !== this.#drawnFor) this.#schedule();
    });
  }

  resize(stageWidth: number): void {
    // Hidden, or in the middle of a change of layout: what was drawn stays.
    if (stageWidth < LEAST_STAGE) return;
    const width = drawnWidth(stageWidth);
    if (width === this.#width) return;
    this.#width = width;
    // The answer may have come before there was any width to draw it in.
    if (this.#state.answered.peek()) this.#schedule();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#unsubscribe();
  }

  /** The view and its plotting library arrive while a hand is on its way, or the worker computes the first answer. */
  async #load(): Promise<void> {
    if (this.#view) return;
    this.#again = this.#loading;
    // A control may have asked twice before the first answer came.
    if (this.#loading) return;
    const { widget } = this.#state.seed;
    this.#loading = this.#state.viewComing.value = true;
    try {
      const { loadView, loadWords } = await widgetCode();
      const [{ drawingKit }, view, words] = await Promise.all([
        drawingCode(),
        loadView(widget),
        loadWords(widget),
      ]);
      this.#kit = drawingKit();
      this.#view = view;
      this.#words = words;
      if (this.#state.undrawn.value === this.#missing) this.#state.undrawn.value = undefined;
      if (this.#state.answered.value) this.#schedule();
    } catch (error) {
      // What nobody has asked for is missed by nobody, and asked for again.
      this.#missing = { what: 'unfetched', message: (error as Error).message };
      if (this.#state.wanted.value) this.#state.undrawn.value = this.#missing;
    }
    this.#loading = this.#state.viewComing.value = false;
    if (this.#again) void this.#load();
  }

  #schedule(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    const answered = this.#state.answered.value;
    const kit = this.#kit;
    if (!answered || !kit || !this.#view || !this.#words || this.#width === 0) return;
    try {
      const drawing = this.#view({
        r: answered.r,
        p: answered.p,
        width: this.#width,
        narrow: this.#width < NARROW_BELOW,
        document,
        words: this.#words,
        picture: kit.picture,
        player: kit.player,
        progress: answered.progress,
      });
      this.placement = kit.layOut(this.#container, drawing, `live-${this.#state.seed.id}`);
      this.#container.toggleAttribute('data-wide', this.#width >= NARROW_BELOW);
      this.onDrawn();
    } catch (error) {
      this.onFailed(error as Error);
    }
    // A resize draws again what the worker already knows was taken.
    if (this.#drawnFor !== answered) this.#state.drawn();
    this.#drawnFor = answered;
  }
}

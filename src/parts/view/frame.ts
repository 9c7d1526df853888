/** The frame that every plotted panel shares: margins, axes with units, fonts; domains are always stated, never guessed. */
import type { Axis, Panel, Role, ViewContext } from '../../widgets/contract.ts';
import { plot, type Markish } from './plot.ts';
import { letterSize } from './text-width.ts';

export interface AxisOptions {
  readonly label: string;
  readonly domain: readonly [number, number];
  readonly type?: 'linear' | 'log';
  readonly ticks?: number | readonly number[];
  readonly format?: (value: number) => string;
}
export interface FrameOptions {
  readonly name: string;
  readonly height: number;
  readonly share?: number;
  readonly caption?: string;
  readonly role?: Role;
  readonly x: AxisOptions;
  readonly y: AxisOptions;
  /** Room for labels beside the lines. */
  readonly marginRight?: number;
  readonly marginTop?: number;
  /** Less than usual where the panel below has the same axis and its numbers. */
  readonly marginBottom?: number;
}
/** A panel's axes, known before it is drawn, so that marks can be placed in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly x: Axis;
  readonly y: Axis;
}
type Context = Pick<ViewContext<unknown, unknown>, 'width' | 'narrow' | 'document'>;

const MARGIN = { top: 22, right: 12, bottom: 34, left: 46 };
/** Between two panels side by side; the stylesheet's --gap. */
const GAP = 16;

/** Round words that stand on lines, and, thinner, round small marks. */
export const HALO = { stroke: 'var(--panel)', strokeWidth: 4 } as const;
export const THIN_HALO = { stroke: 'var(--panel)', strokeWidth: 3 } as const;

export const colourOf = (role: Role): string => `var(--${role})`;

/** The pixels that a panel with this share of the figure has. */
export function panelWidth(width: number, share = 1): number {
  return Math.floor(share * (width + GAP) - GAP);
}

export function frameOf(context: Context, options: FrameOptions): Frame {
  const width = panelWidth(context.width, options.share);
  const { height } = options;
  const right = width - (options.marginRight ?? MARGIN.right);
  return {
    width,
    height,
    x: { type: options.x.type ?? 'linear', domain: options.x.domain, range: [MARGIN.left, right] },
    y: {
      type: options.y.type ?? 'linear',
      domain: options.y.domain,
      range: [height - (options.marginBottom ?? MARGIN.bottom), options.marginTop ?? MARGIN.top],
    },
  };
}

function scaleOf({ label, domain, type, ticks, format }: AxisOptions, arrow: 'center' | undefined) {
  return {
    // An empty label would still get an arrow.
    label: label || null,
    type: type ?? 'linear',
    domain,
    ticks,
    tickFormat: format,
    labelArrow: arrow,
    grid: false,
    nice: false,
  };
}

/** Draws marks into a frame. Everything outside the axes is clipped by the marks that ask for it. */
export function framedPanel(context: Context, options: FrameOptions, marks: readonly Markish[]): Panel {
  const frame = frameOf(context, options);
  const node = plot({
    document: context.document,
    width: frame.width,
    height: frame.height,
    marginLeft: frame.x.range[0],
    marginRight: frame.width - frame.x.range[1],
    marginTop: frame.y.range[1],
    marginBottom: frame.height - frame.y.range[0],
    className: 'unfold-plot',
    style: {
      background: 'none',
      fontFamily: 'inherit',
      fontSize: `${letterSize(context.narrow)}px`,
      overflow: 'visible',
    },
    x: scaleOf(options.x, undefined),
    y: scaleOf(options.y, undefined),
    marks: [...marks],
  } as never);
  const { name, height, share, caption, role } = options;
  return { name, node, height, share, caption, role, axes: { x: frame.x, y: frame.y } };
}

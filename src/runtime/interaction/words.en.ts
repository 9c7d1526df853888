/** What is said only while a figure is presented, or drawn on, in English. */
export const en = {
  light: 'Light on a panel',
  holdBack: 'Hold the notice back',
  figureBefore: 'The figure before',
  figureAfter: 'The next figure',
  keys: 'Space, →, Page Down: the next preset\n←, Page Up: the one before\nn, b: the next figure of the page, and back\ns: light on the panel to look at, then on each, then on all\nh: hold the notice back, and show it again\n?: these keys\nEscape: back to the page',
  penUp: 'pen up, {x}, {y}',
  penDown: 'pen down, {x}, {y}',
} as const;

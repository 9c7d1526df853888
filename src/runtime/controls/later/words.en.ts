/** What the controls say that few figures have, in English. */
export const en = {
  noStroke: 'no stroke',
  oneStroke: '1 stroke',
  strokes: '{count} strokes',
  takeBack: 'Take back',
  inkHint:
    'Draw on the figure; or focus it: arrows move the pen, Space lowers and lifts it, Backspace takes back a stroke.',
  inkFull: 'There is no room for more strokes. Take one back.',
} as const;

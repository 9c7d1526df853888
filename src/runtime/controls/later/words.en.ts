/** What the controls say that few figures have, in English. */
export const en = {
  expressionAllowed: 'Use {variables}, + − × / ^, and functions such as sin, exp, sqrt, gauss, box.',
  kernelCell: '{label}, row {row}, column {column}',
  noStroke: 'no stroke',
  oneStroke: '1 stroke',
  strokes: '{count} strokes',
  takeBack: 'Take back',
  inkHint:
    'Draw on the figure; or focus it: arrows move the pen, Space lowers and lifts it, Backspace takes back a stroke.',
  inkFull: 'There is no room for more strokes. Take one back.',
} as const;

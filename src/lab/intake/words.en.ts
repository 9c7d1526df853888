/** What is said of a picture that is brought to the Lab, in English. `{name}` stands for what is filled in. */
export const en = {
  size: '{width} × {height} pixels.',
  taken: '{width} × {height} pixels, taken as {taken}.',
  part: '{width} × {height} pixels; of these the frame, {across} × {down}, taken as {taken}.',
  scale: '1 pixel here is {ratio} of yours.',
  depth: {
    '8': '8 bits; white is {white}.',
    '16': '16 bits; white is {white}.',
    float: 'Real numbers; white is {white}.',
  },
  page: 'Picture in the file',
  pageOf: '{page} of {pages}',
  frame: 'Frame: the part of the picture that is taken',
  place: '{across} % from the left, {down} % from the top',
  frameHint: 'Drag the frame, or move it by the arrow keys.',
  unread:
    '“{name}” is {kind} of a kind that is not read here: {why}. Save it uncompressed, and choose that. Nothing was changed.',
  kinds: { png: 'a PNG', tiff: 'a TIFF', fits: 'a FITS file' },
  unkept: 'This browser keeps nothing for this page: a reload will lose your picture.',
  lost: 'Your picture is no longer kept in this browser. Bring it again.',
} as const;

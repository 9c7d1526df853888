/** What is said while the blur is measured or brought, in English. `{name}` stands for what is filled in. */
export const en = {
  done: 'Done',
  broken: 'This could not be measured: {message}',
  edgeHint:
    'Drag a line across a straight edge between two even areas, as far to each side as the blur reaches. Its ends move by the arrow keys too.',
  edgeChart:
    'The light across the edge, from 0 on the dark side to 1 on the bright one, and the {name} that fits best',
  edgeX: 'pixels from the edge →',
  edgeY: '↑ part of the rise',
  edgePoints: 'measured',
  fits: 'What would blur an edge like this; the best is set',
  families: {
    gaussian: 'Gaussian, σ = {size} px',
    disc: 'Disc, radius {size} px',
    motion: 'Motion, {size} px at {angle}°',
  },
  familyNames: { gaussian: 'Gaussian', disc: 'disc', motion: 'motion' },
  fit: '± {error}, {misfit} % off',
  edgeFound:
    'The edge rises to {ratio} times the noise of a pixel. “Off” is the root mean square of what a fit leaves, as a part of the rise.',
  edgeOnGrid: ' It runs along the pixels: a line at a slant of a few degrees to it is sampled more finely.',
  edgeNarrow: ' Measured is what lies within {reach} px of the line: farther off there is something else.',
  alike: ' The best two fit about alike: what else you know of the picture has to decide.',
  edgeRefused: {
    short: 'The line is too short: both sides have to be seen beyond the blur. Drag it farther.',
    noisy:
      'What lies across the line is no clear edge, near it or farther off: it is lost in noise or texture, or frayed. Try an edge with more contrast, and a line across the middle of a straight stretch of it.',
    curved:
      'This edge turns or bends within the strip, near the line too. Try a straighter stretch, or a shorter line, which takes a narrower strip.',
    oblique: 'The line runs along the edge more than across it. Drag it across.',
    uneven:
      'There is more here than one edge between two even sides: a second edge, an outline, or a rim that sharpening has left. Try a line that ends before the next edge, or another edge.',
    sharp:
      'This edge is as sharp as the pixels: no blur can be measured on it. Of a picture that is sharp say so under “Picture”, and it is blurred here.',
  },
  starHint:
    'Press a lone bright spot that is far smaller than the blur: a star, a lamp, a glint. Press more of them for less noise.',
  starAtCross: 'Measure at the crosshair',
  takeBack: 'Take back',
  again: 'Begin again',
  window: {
    label: 'Window',
    options: { fit: 'that fits', '7': '15', '11': '23', '15': '31', '23': '47', '31': '63' },
  },
  starsFound: 'Stars: {count}. The kernel, {width} × {height} pixels, is set: peak {ratio} times the noise.',
  starShift:
    'Its centroid lies {down} px {below} and {right} px {beside} the middle of its centre pixel: the answer is moved by as much.',
  starClipped: 'Set to 0 since below the background: {part} % of its sum.',
  starNone: 'No star yet.',
  starRefused: 'Star {number}: {why}',
  starWhy: {
    outside: 'its window reaches beyond the picture. Take a smaller window.',
    lost: 'a pixel in its window is saturated or not known, so its peak is not what was there. Take a fainter one.',
    faint: 'nothing stands out of the noise there.',
    crowded:
      'there is light at its window’s border. Of a lone star take a larger window; with a neighbour near, a smaller one.',
  },
  file: 'Kernel from “{name}”',
  lift: { label: 'Background off', hint: 'Takes the median of the border off all numbers.' },
  centre: { label: 'Centred on its', options: { centroid: 'Centroid', peak: 'Peak' } },
  fileFound: '{width} × {height} of {fileWidth} × {fileHeight} numbers, sum 1.',
  fileBackground: 'Background taken off: {background}.',
  fileNegatives: 'Set to 0 since below it: {count} numbers, {part} % of the sum.',
  fileLeftOut: 'Left out beyond {most} × {most}: {part} % of the sum.',
  fileShift: 'The centroid lies {down} px {below} and {right} px {beside} the centre.',
  colours: 'Of its colours the mean was taken.',
  fileRefused: {
    nothing:
      '“{name}” holds nothing above its background, so there is no kernel in it. The blur stays as it was.',
    'not-a-number': '“{name}” has values that are no numbers. The blur stays as it was.',
    large:
      '“{name}” is {width} × {height}: a kernel file may be {most} × {most} at most. Cut it out first. The blur stays as it was.',
    table: '“{name}” is no table of numbers: line {line} reads “{text}”. The blur stays as it was.',
    ragged:
      '“{name}” is no table: line {line} has {count} numbers, the first has {width}. The blur stays as it was.',
  },
} as const;

/** Words of the blur. `{name}` stands for what is filled in. */
export const blurWords = {
  blur: {
    label: 'Blur',
    options: {
      motion: 'Motion',
      gaussian: 'Gaussian',
      box: 'Box',
      disc: 'Disc (defocus)',
      airy: 'Airy (round aperture)',
      moffat: 'Moffat (star through air)',
      drawn: 'Drawn by hand',
      given: 'Your own kernel',
    },
  },
  length: { label: 'Length' },
  angle: { label: 'Angle' },
  sigma: { label: 'Width σ' },
  side: { label: 'Side' },
  radius: { label: 'Radius' },
  ring: { label: 'First dark ring' },
  fwhm: { label: 'Width at half height' },
  beta: { label: 'β' },
  drawn: { label: 'Drawn' },
  pen: { label: 'Width of the pen' },
  base: {
    label: 'Start from',
    options: {
      nothing: 'Nothing',
      motion: 'Motion',
      gaussian: 'Gaussian',
      box: 'Box',
      disc: 'Disc (defocus)',
      airy: 'Airy (round aperture)',
      moffat: 'Moffat (star through air)',
    },
    hint: 'With its numbers as you set them there.',
  },
  drawHere: 'The blur: draw here the way that the light of one point took',
  drawnSheet: 'The blur as it is drawn, {side} × {side} pixels',
  drawnNothing:
    'Nothing is drawn yet, so nothing is undone. Drag over the sheet the way that the light of one point took. By keys: arrows move the pen, Space lowers and lifts it, Backspace takes a stroke back.',
  drawnHint: 'Where strokes cross, they add up. The sum is made 1.',
  drawnShift:
    'Its middle of weight lies {down} px {below} and {right} px {beside} the middle of the sheet: the answer is moved by as much.',
  sides: { above: 'above', below: 'below', left: 'left of', right: 'right of' },
  drawnCut: 'What reaches beyond {side} × {side} pixels is cut off.',
  misstated: {
    label: 'The methods are told it',
    hint: 'As large as it is: 1 ×. Other factors show what a wrong blur does.',
  },
  crime: {
    label: 'Blurred on the very grid of the answer',
    hint: 'The inverse crime: methods look better than they are.',
  },
  outside: {
    label: 'Outside',
    options: { surround: 'Margin', periodic: 'Periodic', reflect: 'Mirror', zero: 'Dark' },
  },
  measure: 'Measure it',
  measureStar: 'On a star',
  measureEdge: 'Across an edge',
  measureFile: 'Kernel from a file',
  measureHint: 'Of a picture that is blurred here, the blur is known: there is nothing to measure.',
  whosePixels: 'In pixels of the picture as it was taken: one is {ratio} of your file’s.',
  noKernel:
    'No kernel here yet, so nothing is undone. Measure one on a star, or bring one in a file: a link does not hold it.',
  kernelPrivate: 'Your own kernel stays on this machine: it is in no link.',
  kernel: 'The blur that the methods are told, {width} × {height} pixels',
  tooLarge: 'This blur is larger than the picture: make it smaller, or take a larger picture.',
  made: 'How a sharp picture is blurred',
  madeHint:
    'On a grid twice as fine, whose pixels are then made one two by two. So no method undoes the very matrix that made its data, which can flatter it: the inverse crime. A scene is drawn at twice the size; a picture of your own is taken as the finer grid and answered at half its size. If its shorter side has fewer than {side} pixels, it keeps its size, and the crime is committed. Shown is only what the blur reached from inside the picture.',
} as const;

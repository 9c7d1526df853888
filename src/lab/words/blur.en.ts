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
  misstated: { label: 'Told too large by' },
  crime: { label: 'Blur on the same grid' },
  outside: {
    label: 'Outside',
    options: { surround: 'Margin', periodic: 'Periodic', reflect: 'Mirror', zero: 'Dark' },
  },
  kernel: 'The blur that the methods are told, {width} × {height} pixels',
  tooLarge: 'This blur is larger than the picture: make it smaller, or take a larger picture.',
  made: 'How a sharp picture is blurred',
  madeHint:
    'On a grid twice as fine, whose pixels are then made one two by two. So no method undoes the very matrix that made its data, which can flatter it: the inverse crime. A scene is drawn at twice the size; a picture of your own is taken as the finer grid and answered at half its size. If its shorter side has fewer than {side} pixels, it keeps its size, and the crime is committed. Shown is only what the blur reached from inside the picture.',
} as const;

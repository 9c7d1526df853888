/** Words of the picture: what it is and how it comes. `{name}` stands for what is filled in. */
export const pictureWords = {
  picture: {
    label: 'Picture',
    options: {
      'still-life': 'Still life',
      'text-page': 'Page of text',
      'number-plate': 'Number plate',
      'star-field': 'Stars',
      cells: 'Cells',
      'dead-leaves': 'Dead leaves',
    },
  },
  state: { label: 'It is', options: { blurred: 'Blurred', sharp: 'Sharp: blur it' } },
  colour: { label: 'Colour', options: { luminance: 'Brightness', channels: 'Each channel' } },
  size: { label: 'Size', options: { '128': '128', '256': '256', '512': '512', '1024': '1024' } },
  part: { label: 'Take', options: { whole: 'All of it', half: 'Half', quarter: 'A quarter' } },
  curve: {
    label: 'The file holds',
    options: { file: 'As its kind', srgb: 'sRGB', linear: 'Light' },
    hint: 'Of eight bits the sRGB curve of the light, of more the light itself, unless you say otherwise.',
  },
  offset: { label: 'Offset', hint: 'The number in the file where there is no light: it is taken off.' },
  gain: {
    label: 'Photons a number',
    hint: 'How many photons one step in the file stands for; 0 where you do not know.',
  },
  saturated: { label: 'Saturated pixels', options: { kept: 'As they are', unknown: 'Not known' } },
  whitePhotons: 'White stands for {photons} photons.',
  unknown:
    'Pixels that are not known: {count} of {all}. The methods see a smooth guess from their neighbours there, and the misfit leaves them out.',
  takenAs: {
    srgb: 'Taken as the sRGB curve of the light.',
    linear: 'Taken as the light itself.',
  },
  fileHint: 'What its numbers stand for',
  dropped: 'Drop the picture anywhere on this page',
  noPicture: 'What was dropped is no file. Nothing was changed.',
  untold: 'Now say how it was blurred, under “Blur”. It still says: {length} px at {angle}°.',
  carried: 'Still as it was told of the picture before: {names}.',
  forgetTold: 'Forget that',
  own: 'picture',
  granted:
    'The methods see light, and the answer is stored as the file was. What lies outside the frame is unknown: unless you choose otherwise under “Blur”, a margin as wide as the blur goes round the picture, which runs smoothly from edge to edge and is cut off again. Your picture does not leave this machine; this browser keeps it for a day, so that a reload brings it back.',
  moreHint: 'What the Lab takes for granted',
  blurInstead: 'It is the blur, not the picture',
} as const;

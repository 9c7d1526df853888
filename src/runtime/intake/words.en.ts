/** What is said only when something of the reader's own is brought, in English. */
export const en = {
  pictureTooHeavy: '“{name}” has {mb} MB; the most is {most} MB. Nothing was changed.',
  pictureTooLarge:
    '“{name}” is {width} × {height} pixels; the most is {most} megapixels. Nothing was changed.',
  pictureNotOne: '“{name}” is not a picture that this browser can read. Nothing was changed.',
  pictureCorrupt: '“{name}” is damaged and could not be read. Nothing was changed.',
  pictureFailed: 'The picture could not be read: {message}. Nothing was changed.',
  cameraRefused: 'The camera was refused. You can choose a file instead.',
  cameraNone: 'No camera was found. You can choose a file instead.',
  cameraFailed: 'The camera could not be started. You can choose a file instead.',
  takePicture: 'Take the picture',
  microphoneRefused: 'The microphone was refused. You can choose a file instead.',
  microphoneNone: 'No microphone was found. You can choose a file instead.',
  microphoneFailed: 'The microphone could not be started. You can choose a file instead.',
  soundFailed: '“{name}” is not a sound that this browser can read. Nothing was changed.',
  soundTooHeavy: '“{name}” has {mb} MB; the most is {most} MB. Nothing was changed.',
  tableBadRow: 'Line {line} was not taken: {text}',
  tableTooLong: 'Only the first {most} rows were taken.',
  recorded: 'recording',
} as const;

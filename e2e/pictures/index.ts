/** Pictures of the window over a working day that is made for them. */
export { openScene } from './open-scene.ts';
export { takePictures } from './take-pictures.ts';
export { pixelsOf } from './pixels-of.ts';
export { smallPng } from './small-png.ts';

/** Lists and answers made for tests, octet by octet, and the way to them. */
export * from './der.ts';
export * from './make-list.ts';
export * from './make-answer.ts';
export { countedDownload, download } from './download.ts';
export { hour, minute, setScene } from './scene.ts';

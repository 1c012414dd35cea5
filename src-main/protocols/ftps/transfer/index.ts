/** What goes over a data connection: files up and down, and lists of them. */
export type { Sink } from './block-writer.ts';
export { download } from './download.ts';
export type { DownloadOptions, Downloaded } from './download.ts';
export { list } from './list.ts';
export type { Listing, RemoteEntry } from './listing.ts';
export { localFile } from './local-file.ts';
export type { LocalFileOptions } from './local-file.ts';
export { resumePoint } from './resume-point.ts';
export type { LocalPart, ResumePoint } from './resume-point.ts';
export { createThrottle } from './throttle.ts';
export type { Throttle } from './throttle.ts';
export { upload } from './upload.ts';
export type { OpenSource, UploadOptions, Uploaded } from './upload.ts';

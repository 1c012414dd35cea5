/** The rules of Digipoort that both the window and the engine hold (FTPS interface description 1.6.1). */
export * from './agreement.ts';
export * from './file-name.ts';
export * from './metafile-profile.ts';
export * from './oin.ts';
export * from './standing.ts';

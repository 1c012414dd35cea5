/** The rules of the Bank of Canada that both the window and the engine hold (FTPS Server User Guide 2.1). */
export * from './advance-notice.ts';
export * from './agreement.ts';
export * from './file-name.ts';
export * from './layout.ts';
export * from './password.ts';

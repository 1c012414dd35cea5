/** Whether the page may hand a file to its browser: the desktop window may not, and has the engine write it. */
export function canSaveFiles(): boolean {
  return window.waybill === undefined;
}

/** Hands a file to the browser, which asks where to or puts it with the downloads. */
export function saveFile(name: string, contents: BlobPart): void {
  const address = URL.createObjectURL(new Blob([contents], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

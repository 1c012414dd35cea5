/** A folder at a partner is not gone through deeper than this. */
export const mostDepth = 32;
/** Nor more entries than this at a time. */
export const mostThings = 10_000;

/** The path of an entry of a folder. */
export function below(folder: string, name: string): string {
  if (folder === '') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** Files so small, in octets, are prepared side by side, so many at a time: most of what one takes is waiting for the disk, a dozen times. */
const smallOctets = 1024 * 1024;
const mostSideBySide = 8;

/** In their order; a large file goes alone, because the first that is ready may leave while the next is copied. */
export function sideBySide<T extends { readonly file: { readonly size: number } }>(
  files: readonly T[],
): T[][] {
  const parts: T[][] = [];
  let open = 0;
  for (const file of files) {
    const isSmall = file.file.size <= smallOctets;
    const last = parts.at(-1);
    if (isSmall && last !== undefined && open > 0) last.push(file);
    else parts.push([file]);
    open = isSmall ? (open > 0 ? open : mostSideBySide) - 1 : 0;
  }
  return parts;
}

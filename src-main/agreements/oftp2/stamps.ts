/** Date and time stamp of a virtual file as one text for the journal: `CCYYMMDD hhmmsscccc`. */
export function joinStamp(stamp: { readonly date: string; readonly time: string }): string {
  return `${stamp.date} ${stamp.time}`;
}

export function splitStamp(stamp: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = stamp.split(' ');
  return { date, time };
}

/** What of a stamp a partner without counters has as well: `CCYYMMDD hhmmss`. */
export function stampSecond(stamp: string): string {
  return stamp.slice(0, 'CCYYMMDD hhmmss'.length);
}

/** Files of an archive that are stored as they are, by the headers beside them. */
export function unzip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let place = 0; archive.readUInt32LE(place) === 0x04034b50;) {
    const size = archive.readUInt32LE(place + 18);
    const nameEnd = place + 30 + archive.readUInt16LE(place + 26);
    const end = nameEnd + size;
    files.set(archive.toString('utf8', place + 30, nameEnd), archive.subarray(nameEnd, end));
    place = end;
  }
  return files;
}

/** In octets: no list of partners is longer. */
const largest = 4 * 1024 * 1024;
/** What a list of JSON or XML says of itself stands in so many octets; sites stand anywhere in a list of WinSCP. */
const looked = 4096;

/** By its ending and its beginning: a file of ours with partners, or the list of another FTP program. */
export async function looksLikePartnerList(file: File): Promise<boolean> {
  if (file.size > largest) return false;
  const ending = /\.(json|xml|ini|duck)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (ending === undefined) return false;
  const start = await file.slice(0, ending === 'ini' ? largest : looked).text();
  switch (ending) {
    case 'json':
      return /"waybill"\s*:\s*"partners"/.test(start);
    case 'xml':
      return /<(?:FileZilla3|booklist)[\s>]/.test(start);
    case 'ini':
      return /^\[Sessions\\/m.test(start);
    default:
      return true;
  }
}

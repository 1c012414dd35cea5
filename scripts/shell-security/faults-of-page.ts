/** What the page that the window begins with must not hold, in words; none where it is as it should be. */
export function faultsOfPage(html: string): readonly string[] {
  const bare = html.replaceAll(/<!--[\s\S]*?-->/g, '');
  const faults: string[] = [];
  for (const [, name = '', inside = ''] of bare.matchAll(/<([a-z][\w-]*)\b([^>]*)>/gi)) {
    const tag = name.toLowerCase();
    if (/^(webview|iframe|frame|object|embed|portal|base)$/.test(tag)) faults.push(`<${tag}>`);
    if (/\son\w+\s*=/i.test(inside)) faults.push(`<${tag}> with a handler in it`);
    if (/\sstyle\s*=/i.test(inside)) faults.push(`<${tag}> with a style in it`);
    if (/(?:src|href|action)\s*=\s*["']?\s*(?:http:|https:|\/\/|javascript:|data:text)/i.test(inside))
      faults.push(`<${tag}> from elsewhere`);
    if (
      /\b(nodeintegration|disablewebsecurity|allowpopups|webpreferences|blinkfeatures|enableblinkfeatures)\b/i.test(
        inside,
      )
    )
      faults.push(`<${tag}> with preferences`);
    // The header is the policy; one in the page could only be another.
    if (tag === 'meta' && /http-equiv/i.test(inside)) faults.push('<meta http-equiv>');
  }
  for (const [, inside = ''] of bare.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi))
    if (inside.trim() !== '') faults.push('a script in the page');
  if (/<style\b/i.test(bare)) faults.push('a style in the page');
  return faults;
}

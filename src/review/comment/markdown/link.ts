/** A link, or nothing when the address is none that a browser should follow. */
export function link(label: string, address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return `[${label}](<${href.replace(/[<>\\\s|]/g, encodeURIComponent)}>)`;
}

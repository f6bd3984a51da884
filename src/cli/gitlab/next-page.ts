/** Address of the next page of a list by its `Link` header, or nothing on the last one. */
export function nextPage(link: string | null): string | undefined {
  for (const [, address, parameters = ''] of (link ?? '').matchAll(/<([^>]+)>([^,<]*)/g)) {
    if (/;\s*rel="?next"?(?:\s|;|$)/.test(parameters)) return address;
  }
  return undefined;
}

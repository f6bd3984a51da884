/** A page of a list, with the headers that lead to the others. */
export function paginate(items: readonly unknown[], url: URL): { items: readonly unknown[]; headers: Record<string, string> } {
  const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 20), 100);
  const page = Number(url.searchParams.get('page') ?? 1);
  const pages = Math.max(1, Math.ceil(items.length / perPage));

  const link = (target: number, rel: string) => {
    const there = new URL(url);
    there.searchParams.set('page', String(target));
    there.searchParams.set('per_page', String(perPage));
    return `<${there}>; rel="${rel}"`;
  };
  const links = [link(1, 'first'), link(pages, 'last')];
  if (page > 1) links.unshift(link(page - 1, 'prev'));
  if (page < pages) links.unshift(link(page + 1, 'next'));

  return {
    items: items.slice((page - 1) * perPage, page * perPage),
    headers: {
      link: links.join(', '),
      'x-page': String(page),
      'x-per-page': String(perPage),
      'x-total': String(items.length),
      'x-total-pages': String(pages),
      'x-next-page': page < pages ? String(page + 1) : '',
      'x-prev-page': page > 1 ? String(page - 1) : '',
    },
  };
}

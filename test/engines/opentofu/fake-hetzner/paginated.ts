/** One page of a list, and the numbers by which a client finds the others. */
export function paginated(name: string, items: readonly object[], query: URLSearchParams): object {
  const perPage = Math.min(Number(query.get('per_page') ?? 25), 50);
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  return {
    [name]: items.slice((page - 1) * perPage, page * perPage),
    meta: {
      pagination: {
        page,
        per_page: perPage,
        previous_page: page > 1 ? page - 1 : null,
        next_page: page < last ? page + 1 : null,
        last_page: last,
        total_entries: items.length,
      },
    },
  };
}

/** A path in the words of people: `spec.template.spec.containers[core].image`, `metadata.annotations[helm.sh/chart]`. */
export function formatPath(path: readonly string[]): string {
  return path
    .map((part, index) => {
      if (part.startsWith('[')) return part;
      if (!/^[\w$-]+$/.test(part)) return part === '(order)' ? ` ${part}` : `[${part}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

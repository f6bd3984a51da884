/** How much of what there is: `7.82 of 23.1 cores`, `512 MiB of 42.9 GiB`. */
export function formatShare(part: number, whole: number, format: (amount: number) => string): string {
  const [amount = '', unit] = format(part).split(' ');
  const [, ofUnit] = format(whole).split(' ');
  // One core, many cores.
  const same = unit?.replace(/s$/, '') === ofUnit?.replace(/s$/, '');
  return `${same ? amount : format(part)} of ${format(whole)}`;
}

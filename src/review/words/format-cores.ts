/** Millicores in cores: `7.8 cores`. */
export function formatCores(millicores: number): string {
  const cores = Math.round(millicores / 10) / 100;
  return `${cores} ${cores === 1 ? 'core' : 'cores'}`;
}

/**
 * Labels and annotations that follow from something else and say nothing of their own: hashes of configuration that is
 * shown itself, and versions of charts that are listed among the charts.
 */
export const NOISE: Readonly<Record<string, RegExp>> = {
  labels: /^(?:helm\.sh\/chart|app\.kubernetes\.io\/(?:version|managed-by))$/,
  annotations: /^(?:checksum\/.+|meta\.helm\.sh\/.+|reloader\.stakater\.com\/last-reloaded-from)$/,
};

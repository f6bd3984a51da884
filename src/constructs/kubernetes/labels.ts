/** Labels that say which project and layer an object belongs to; Flux sets them on everything it applies. */
export const LABELS = {
  projectSlug: 'blue.m2mgate.cloud/project-slug',
  layer: 'blue.m2mgate.cloud/layer',
} as const;

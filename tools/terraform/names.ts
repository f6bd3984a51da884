/** `control_plane_nodepools` -> `controlPlaneNodepools`; what is camel case already (`startTime`) stays. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `control_plane_nodepools` -> `ControlPlaneNodepools`. */
export function pascalCase(name: string): string {
  const camel = camelCase(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}

/** `control_plane_nodepools` -> `CONTROL_PLANE_NODEPOOLS`; also from camel or Pascal case. */
export function constantCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

/** The name of one element of a collection: `Nodepools` -> `Nodepool`. */
export function singular(name: string): string {
  return name.replace(/([^s])s$/, '$1');
}

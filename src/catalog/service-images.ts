import { REGISTRY } from './registry';

/** Tag of every M2MGate image unless a project says otherwise (`tagRef`); the one of thesis listing 24. */
export const M2MGATE_TAG = '5.13.0';

/** Image of an M2MGate service (thesis listing 24). */
export function serviceImage(service: string, tag: string = M2MGATE_TAG): string {
  return `${REGISTRY.host}/m2mgate-sage/sage-${service}:${tag}`;
}

import { GENERATED } from './generated';

/** The file with the one type that all custom resource files share. */
export function emitKindInterface(): string {
  return `// ${GENERATED}

/** Identity of a custom resource, typed by what its objects contain. */
export interface CustomResourceKind<Body, Scope extends 'Namespaced' | 'Cluster'> {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly scope: Scope;
  /** Never set. It carries the type of the object's fields, so that a constructor can infer it from the constant. */
  readonly body?: Body;
}
`;
}

/** Whether an environment runs, sleeps, or is being taken down. */
export type Lifecycle = 'active' | 'hibernated' | 'destroying';

/** A project with every default filled in: what layers and stacks are built from. */
export interface Environment {
  readonly slug: string;
  readonly baseDomain: string;
  readonly gitlabProjectId: number;
  readonly lifecycle: Lifecycle;
  readonly broker: { readonly enabled: boolean };
  readonly monitoring: { readonly enabled: boolean };
  readonly acme: { readonly email?: string; readonly staging: boolean };
}

/** A role that Entra ID users and groups can be given, carried in the `roles` claim. */
export interface EntraAppRole {
  /** Identifier of the role inside the application. Fixed: a new one would drop all assignments. */
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
}

/** The roles of every environment, by their value in the `roles` claim. */
export const ENTRA_APP_ROLES = {
  admin: {
    id: 'b997d44f-d2b5-4433-96f0-41c720565ba9',
    displayName: 'Administrator',
    description: 'Administers the environment and its users.',
  },
  operator: {
    id: 'd5ee23ec-08c0-4220-a872-fe43520626fb',
    displayName: 'Operator',
    description: 'Operates the services of the environment.',
  },
  viewer: {
    id: 'b8811cf7-962f-4550-b7b8-bc68fbcffa6e',
    displayName: 'Viewer',
    description: 'Sees dashboards and logs of the environment.',
  },
} as const satisfies Record<string, EntraAppRole>;

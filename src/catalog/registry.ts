/** The private registry of the M2MGate images. Every node pulls from it with one robot account (thesis listing 3). */
export const REGISTRY = {
  host: 'registry.example.com',
  robot: 'robot@blue',
} as const;

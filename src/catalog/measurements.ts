/**
 * What has been measured of M2MGate on Kubernetes (thesis section 5.2), on three agents of 8 cores and 16 GB.
 *
 * Only points that were measured; what is made of them is said in `project/capacity/sizing.ts`.
 */
export const MEASUREMENTS = {
  /** Devices that were connected at the same time, and all detected (tables 5.2, 5.4 and 5.6). Nobody has tried more. */
  devices: 50_000,

  /**
   * One mad-service at the end of its resources, which grow linearly with the messages (tables 5.7 and 5.8, section
   * 5.2.5). Beyond it the throughput declined. Messages were texts of up to 1 KB.
   */
  madService: { messagesPerSecond: 1340, replicas: 1, cpu: '600m', memory: '2Gi' },

  /**
   * The distribution-service with as many devices, each sending its device information now and then (tables 5.3 to 5.6).
   *
   * Once an hour it kept up; once a minute it ran out of connections in its own pool, also in front of a single MySQL
   * that admitted 700. The thesis does not say how large the pool was: 10 is what Spring Boot gives a service that says
   * nothing.
   */
  distributionService: {
    enough: { devices: 50_000, secondsBetweenInformation: 3600, databaseConnections: 10 },
    exhausted: { devices: 50_000, secondsBetweenInformation: 60, databaseConnections: 10 },
  },
} as const;

/** An error that no waiting will cure, such as a server that has ended. */
export class Hopeless extends Error {}

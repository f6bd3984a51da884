/** How many servers Hetzner Cloud takes into one placement group of type spread. */
export const PLACEMENT_GROUP_SIZE = 10;

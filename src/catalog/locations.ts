/** The locations of Hetzner Cloud, with the network zone that a private network is bound to. */
export const LOCATIONS = {
  fsn1: { city: 'Falkenstein', networkZone: 'eu-central' },
  nbg1: { city: 'Nuremberg', networkZone: 'eu-central' },
  hel1: { city: 'Helsinki', networkZone: 'eu-central' },
  ash: { city: 'Ashburn', networkZone: 'us-east' },
  hil: { city: 'Hillsboro', networkZone: 'us-west' },
  sin: { city: 'Singapore', networkZone: 'ap-southeast' },
} as const;

export type Location = keyof typeof LOCATIONS;

import * as z from 'zod';

/** The layer that an extra follows; whether there is one of that name is checked when all extras are known. */
export const afterSpec = z.string().default('bootstrap').meta({ description: 'Layer that must be ready before.' });

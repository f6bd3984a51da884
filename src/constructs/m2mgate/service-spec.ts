import * as z from 'zod';
import { envSpec } from '../../base/env-spec';
import type { Finding } from '../../base/finding';
import { resourcesSpec } from '../../base/resources-spec';
import { withRule } from '../../base/with-rule';

const TAG_PATTERN = '^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$';
const TAG = new RegExp(TAG_PATTERN);

/** The fields that every M2MGate service takes (thesis, appendix B). */
export const serviceFields = {
  env: envSpec.default({}).meta({
    description:
      'Environment variables, added to those of the platform: texts, numbers, booleans, or `{ gitlabVariable }` for a secret.',
  }),
  resources: resourcesSpec.optional().meta({ description: 'Resource requests and limits; without them, those of the platform.' }),
  tagRef: withRule(z.string(), checkTag)
    .optional()
    .meta({ pattern: TAG_PATTERN, description: 'Image tag of the service; without it, the tag of the platform version.' }),
};

/** The switch of a service that may be switched off. */
export function enabledField(byDefault: boolean) {
  return z.boolean().default(byDefault).meta({ description: 'Deploys the service.' });
}

function checkTag(text: string): Finding | undefined {
  if (TAG.test(text)) return undefined;
  return {
    rule: 'image/tag',
    message: 'is not an image tag',
    expected: 'an image tag, without repository and digest',
  };
}

import * as z from 'zod';
import type { Finding } from './finding';
import { GITLAB_VARIABLE_PATTERN } from './secret-ref';
import { withRule } from './with-rule';

const VARIABLE = new RegExp(GITLAB_VARIABLE_PATTERN);

/** The only way to write a secret: the name of a masked GitLab CI variable. */
export const secretRefSpec = z
  .strictObject({
    gitlabVariable: withRule(z.string(), checkVariable).meta({
      pattern: GITLAB_VARIABLE_PATTERN,
      description: 'Name of a masked (not hidden) CI variable of the project in GitLab.',
    }),
  })
  .meta({ id: 'SecretRef', description: 'A secret, named by the GitLab CI variable that holds it.' });

function checkVariable(name: string): Finding | undefined {
  if (VARIABLE.test(name)) return undefined;
  return {
    rule: 'secret/variable-name',
    message: 'is not the name of a GitLab CI variable (value not shown)',
    expected: 'letters, digits and underscores, 255 characters at most',
    hint: 'write the name of the variable here, not its value',
    secret: true,
  };
}

import { formatField } from '../../../base/field-path';
import { looksSecret } from '../../../base/looks-secret';
import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { TerraformPart } from '../policy-input';
import type { Violation } from '../policy-rule';
import { walk } from '../walk';

/** Names of arguments that hold a secret. */
const SECRET_NAME = /(?:^|[_-])(?:password|passwd|passphrase|token|secret|(?:secret|access|private|api)[_-]key)$/i;

/** Secrets reach Terraform by variables, and leave it as sensitive outputs. */
export const terraformSecret = defineRule<TerraformPart>({
  id: 'terraform/secret',
  severity: 'error',
  title: 'No secret stands in the Terraform configuration',
  why: 'The configuration is an artifact of the pipeline and is printed in plans. A variable that is not sensitive is printed as well, and so is an output.',
  hint: 'use a variable with sensitive: true and no default, set by TF_VAR_… in GitLab',
  subjects: ({ terraform }) => (terraform ? [terraform] : []),
  inspect: ({ json }) => [
    ...literals(json),
    ...json.at('variable').fields.flatMap(variable),
    ...json.at('output').fields.flatMap(output),
  ],
});

function literals(json: Cursor): Violation[] {
  const found: Violation[] = [];
  walk(json, (at) => {
    const literal = at.text?.replace(/\$\{[^}]*\}/g, '');
    const isNamed = typeof at.key === 'string' && SECRET_NAME.test(at.key) && at.text === literal && literal !== '';
    if (literal !== undefined && (looksSecret(literal) || isNamed))
      found.push({ at, message: `holds what looks like a secret at ${formatField(at.path)} (not shown)` });
  });
  return found;
}

function variable(at: Cursor): Violation[] {
  const isSecret = SECRET_NAME.test(String(at.key));
  return [
    ...(isSecret && !at.at('sensitive').isTrue
      ? [{ at, message: `prints the variable ${at.key}, because it is not sensitive` }]
      : []),
    ...(at.at('sensitive').isTrue && at.at('default').exists
      ? [{ at: at.at('default'), message: `has a default for the sensitive variable ${at.key} (not shown)` }]
      : []),
  ];
}

function output(at: Cursor): Violation[] {
  const isSecret = SECRET_NAME.test(String(at.key)) || /kubeconfig/i.test(String(at.key));
  return isSecret && !at.at('sensitive').isTrue
    ? [{ at, message: `prints the output ${at.key}, because it is not sensitive` }]
    : [];
}

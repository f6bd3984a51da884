import { defineRule } from '../define-rule';
import type { TerraformPart } from '../policy-input';

/** A plan is made by the same providers as the last one. */
export const terraformProviders = defineRule<TerraformPart>({
  id: 'terraform/providers',
  severity: 'error',
  title: 'Terraform providers are pinned exactly',
  why: 'A provider of another version can read the same state and plan to replace servers. The lock file is not part of what is rendered, so the version has to be.',
  hint: 'name the source and one exact version under required_providers',
  subjects: ({ terraform }) => {
    if (!terraform) return [];
    const { json, file } = terraform;
    const required = json.at('terraform', 'required_providers').fields;
    const used = json.at('provider').fields.filter(({ key }) => !required.some((one) => one.key === key));
    return [...required, ...used].map((at) => ({ name: `provider ${at.key}`, file, json: at }));
  },
  inspect: ({ json }) => {
    const { text: version = '' } = json.at('version');
    if (json.parent?.key === 'provider') return [{ at: json, message: 'is not among required_providers' }];
    return [
      ...(json.at('source').text ? [] : [{ at: json, message: 'names no source' }]),
      ...(/^=?\s*\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)
        ? []
        : [{ at: json.at('version'), message: `is of the version ${version || 'of the day'}` }]),
    ];
  },
});

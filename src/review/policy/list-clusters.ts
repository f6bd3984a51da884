import type { PolicyInput, TerraformPart } from './policy-input';

/** The modules of Terraform that make a cluster with kube-hetzner. */
export function listClusters({ terraform }: PolicyInput): TerraformPart[] {
  if (!terraform) return [];
  return terraform.json
    .at('module')
    .fields.filter((module) => module.at('source').text?.includes('kube-hetzner'))
    .map((json) => ({ name: `module.${json.key}`, file: terraform.file, json }));
}

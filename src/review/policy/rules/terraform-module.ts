import { defineRule } from '../define-rule';
import { isPinnedTag } from '../is-pinned-tag';
import type { TerraformPart } from '../policy-input';
import type { Violation } from '../policy-rule';

/** A plan is made from the same modules as the last one. */
export const terraformModule = defineRule<TerraformPart>({
  id: 'terraform/module',
  severity: 'error',
  title: 'Terraform modules are pinned to one version',
  why: 'A module decides what servers look like. Its next version can rename resources, which Terraform plans as deleting and making them.',
  hint: 'name one exact version, or ?ref= with the tag of one release or a commit',
  subjects: ({ terraform }) =>
    terraform?.json.at('module').fields.map((json) => ({ name: `module.${json.key}`, file: terraform.file, json })) ?? [],
  inspect: ({ json }): Violation[] => {
    const { text: source = '' } = json.at('source');
    if (/^\.{1,2}\//.test(source)) return [];
    if (/::|^github\.com\/|^https?:|^git@|\.git\b/.test(source))
      return fetched(source) ? [] : [{ at: json.at('source'), message: `comes from ${withoutUser(source)}, which moves` }];
    const { text: version = '' } = json.at('version');
    if (/^=?\s*\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) return [];
    return [{ at: json.at('version'), message: version ? `is of the versions ${version}` : 'names no version' }];
  },
});

function fetched(source: string): boolean {
  const ref = /[?&]ref=([^&]+)/.exec(source)?.[1] ?? '';
  return isPinnedTag(ref.replace(/^refs\/tags\//, ''));
}

function withoutUser(source: string): string {
  return source.replace(/\/\/[^/@]+@/, '//');
}

import { M2MGateProject } from '../../../src/project/m2mgate-project';
import { synthesize } from '../../../src/project/synthesize';
import { MINIMAL } from '../../project/examples';
import type { TerraformFile } from '../../terraform/terraform-file';
import { renderExample } from '../support/examples';

const PATH = 'terraform/cdk.tf.json';

/** What is rendered for an example. */
export async function exampleFile(name: string): Promise<TerraformFile> {
  return parsed(await renderExample(name));
}

/** What is rendered for the least project, with a change. */
export function projectFile(change: Readonly<Record<string, unknown>> = {}): TerraformFile {
  return parsed(synthesize(new M2MGateProject({ ...MINIMAL, ...change })).files);
}

function parsed(files: ReadonlyMap<string, string>): TerraformFile {
  return JSON.parse(files.get(PATH) ?? '');
}

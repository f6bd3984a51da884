import { join } from 'node:path';

const repository = join(__dirname, '..', '..');

/** Where the tools read and write; `.tools` is ignored by git. */
export const PATHS = {
  goModules: join(repository, 'tools', 'go'),
  tofu: join(repository, '.tools', 'bin', 'tofu'),
  /** Filesystem mirror of the built providers, in the layout that both `tofu` and `terraform` read. */
  mirror: join(repository, '.tools', 'terraform', 'mirror'),
  /** Output of `providers schema -json` for all providers with bindings. */
  schema: join(repository, '.tools', 'terraform', 'providers-schema.json'),
  imports: join(repository, 'src', 'imports'),
  /** Description of the kube-hetzner module's variables and outputs, kept beside this repository. */
  moduleDescription: join(repository, '..', 'shared', 'terraform'),
} as const;

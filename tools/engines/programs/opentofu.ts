import { goProgram } from '../frame/go-program';

/** Plans and applies `terraform/cdk.tf.json`. Without the variable it calls itself a development build. */
export const OPENTOFU = goProgram({
  name: 'opentofu',
  module: 'github.com/opentofu/opentofu',
  package: 'github.com/opentofu/opentofu/cmd/tofu',
  variables: () => ({ 'github.com/opentofu/opentofu/version.dev': 'no' }),
});

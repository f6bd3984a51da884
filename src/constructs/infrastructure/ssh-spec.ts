import * as z from 'zod';
import { checkSshPublicKey } from '../../base/ssh-public-key';
import { withRule } from '../../base/with-rule';

const publicKey = withRule(z.string(), checkSshPublicKey);

/** SSH keys of the servers. Private keys are GitLab CI variables of the pipeline. */
export const sshSpec = z
  .strictObject({
    publicKey: publicKey
      .optional()
      .meta({ description: 'Public key of the pipeline, one line; without it, that of the platform (a Terraform variable).' }),
    additionalPublicKeys: z.array(publicKey).default([]).meta({ description: 'Public keys of people who may log in.' }),
  })
  .meta({ id: 'SshProps', description: 'SSH keys of the servers.' });

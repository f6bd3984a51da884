import * as z from 'zod';
import { backupTargetSpec } from '../base/backup-target-spec';
import { hostSpec } from '../base/host-spec';
import { nameSpec } from '../base/name-spec';
import { smtpSpec } from '../base/smtp-spec';
import { authSpec } from '../constructs/auth/auth-spec';
import { acmeSpec } from '../constructs/bootstrap/acme-spec';
import { brokerSpec } from '../constructs/broker/broker-spec';
import { databaseSpec } from '../constructs/database/database-spec';
import { infrastructureSpec } from '../constructs/infrastructure/infrastructure-spec';
import { m2mgateSpec } from '../constructs/m2mgate/m2mgate-spec';
import { monitoringSpec } from '../constructs/monitoring/monitoring-spec';
import { acknowledgeSpec } from './acknowledge-spec';
import { allowDestroySpec } from './allow-destroy-spec';
import { expectedLoadSpec } from './expected-load-spec';
import { waiverSpec } from './waiver-spec';

/**
 * Everything a project may say: the one source of types, run-time check, defaults, JSON schema and documentation.
 *
 * Names, nesting and defaults of `baseDomain` to `m2mgate` are those of the thesis, tables B.1 to B.6.
 */
export const specification = z
  .strictObject({
    gitlabProjectId: z.int().min(1).meta({ description: "Number of the project's repository in GitLab." }),
    baseDomain: hostSpec.meta({ description: "The domain of the environment, for example 'example.m2mgate.cloud'." }),
    provider: z.enum(['hetzner']).default('hetzner').meta({ description: 'The cloud provider.' }),
    slug: nameSpec(40).optional().meta({
      description:
        'Short name of the environment, part of server names; without it, baseDomain with dots as dashes. Never change it.',
    }),
    lifecycle: z.enum(['active', 'hibernated', 'destroying']).default('active').meta({
      description: "'hibernated' keeps data and stops workloads; 'destroying' allows the environment to be taken down.",
    }),
    nodeSize: z
      .enum(['medium', 'large'])
      .default('medium')
      .meta({ description: "Size of agents: 'medium' has 16 GB of memory, 'large' has 32 GB." }),
    infrastructure: infrastructureSpec.prefault({}),
    auth: authSpec.prefault({}),
    broker: brokerSpec.prefault({}),
    database: databaseSpec.prefault({}),
    monitoring: monitoringSpec.prefault({}),
    m2mgate: m2mgateSpec.prefault({}),
    expectedLoad: expectedLoadSpec.optional(),
    backup: backupTargetSpec.optional(),
    acme: acmeSpec.prefault({}),
    smtp: smtpSpec.optional(),
    acknowledge: acknowledgeSpec.default([]).meta({ description: 'Warnings that somebody has read and accepted.' }),
    waivers: waiverSpec.default([]).meta({ description: 'Rules of the policy that need not be kept for a while.' }),
    allowDestroy: allowDestroySpec
      .default([])
      .meta({ description: 'What with data or an address may be destroyed; remove an entry when it is gone.' }),
    deletionBudget: z
      .int()
      .min(0)
      .default(20)
      .meta({ description: 'How many objects a publish may delete at once, before somebody has to look.' }),
  })
  .meta({ title: 'M2MGate project', description: 'One M2MGate environment: what a project.ts or project.yaml says.' });

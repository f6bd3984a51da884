import * as z from 'zod';
import { checkCpu, checkMemory } from './check-quantity';
import type { Finding } from './finding';
import { parseCpu, parseMemory } from './quantity';
import { withRule } from './with-rule';

const cpu = withRule(z.union([z.string(), z.number()]).transform(String), checkCpu)
  .optional()
  .meta({ description: "CPU in cores or millicores, for example '250m', '2' or 1.5." });

const memory = withRule(z.string(), checkMemory)
  .optional()
  .meta({ description: "Memory with its unit, for example '512Mi' or '2Gi'." });

const amounts = z.strictObject({ cpu, memory }).meta({ id: 'ResourceAmounts', description: 'An amount of CPU and memory.' });

const fields = z.strictObject({
  requests: amounts.optional().meta({ description: 'What the scheduler reserves for each container.' }),
  limits: amounts.optional().meta({ description: 'What each container may use at most.' }),
});

/** Kubernetes resource requests and limits; quantities are texts afterwards. */
export const resourcesSpec = withRule(fields, checkLimits).meta({
  id: 'ResourceRequirements',
  description: 'Resource requests and limits of each container.',
});

/** Resource requests and limits after resolving. */
export type ResourceRequirements = z.output<typeof fields>;

function checkLimits({ requests, limits }: ResourceRequirements): Finding | undefined {
  const exceeded = (
    [
      ['cpu', parseCpu],
      ['memory', parseMemory],
    ] as const
  ).filter(([name, parse]) => {
    const [request, limit] = [requests?.[name], limits?.[name]];
    return request !== undefined && limit !== undefined && (parse(request) ?? 0) > (parse(limit) ?? 0);
  });
  if (exceeded.length === 0) return undefined;
  return {
    rule: 'resources/request-above-limit',
    message: `requests more ${exceeded.map(([name]) => name).join(' and ')} than the limit allows`,
    hint: 'raise the limit, or lower the request',
  };
}

import type { ResourceRequirements } from '../../base/resources-spec';

/**
 * What a project says about resources, with defaults for the quantities it says nothing about.
 *
 * CPU and memory are decided apart and each as a whole: who writes only a memory request of 8 GiB must not meet a
 * default memory limit of 4 GiB, which the API server would refuse.
 */
export function completeResources(given: ResourceRequirements | undefined, defaults: ResourceRequirements): ResourceRequirements {
  const pick = (half: 'requests' | 'limits') => {
    const [cpu, memory] = (['cpu', 'memory'] as const).map((quantity) => decide(given, defaults, quantity)?.[half]?.[quantity]);
    const amounts = { ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
    return Object.keys(amounts).length > 0 ? { [half]: amounts } : {};
  };
  return { ...pick('requests'), ...pick('limits') };
}

function decide(given: ResourceRequirements | undefined, defaults: ResourceRequirements, quantity: 'cpu' | 'memory') {
  const says = given?.requests?.[quantity] !== undefined || given?.limits?.[quantity] !== undefined;
  return says ? given : defaults;
}

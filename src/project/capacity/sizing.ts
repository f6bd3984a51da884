import { parseCpu, parseMemory } from '../../base/quantity';
import type { ResourceRequirements } from '../../base/resources-spec';
import { MEASUREMENTS } from '../../catalog/measurements';
import type { ServiceSizing, Sizing } from '../../catalog/service-sizing';
import type { M2MGateSettings } from '../../constructs/m2mgate/m2mgate-spec';
import type { ExpectedLoad } from '../expected-load-spec';

/** How much of a measured limit is planned with: at the limit itself the throughput declined. */
const UTILISATION = 0.75;

/** How much larger the pool of connections is than the one that was enough: it ran out at a higher rate. */
const POOL_RESERVE = 2;

/** Resources by which a service was measured, as requests and limits. CPU has no limit: what is free may be used. */
const MEASURED: ResourceRequirements = {
  requests: { cpu: MEASUREMENTS.madService.cpu, memory: MEASUREMENTS.madService.memory },
  limits: { memory: MEASUREMENTS.madService.memory },
};

/**
 * Sizes the services whose limits were measured, so that they carry a load.
 *
 * What the project says itself wins: with resources of its own, the mad-service gets as many replicas as these demand.
 * Nothing is said about services that were not measured.
 */
export function sizing(load: ExpectedLoad | undefined, { madService, distributionService }: M2MGateSettings): Sizing {
  if (!load) return {};
  return {
    ...(load.messagesPerSecond > 0 && madService.enabled && { madService: sizeMad(load, madService.resources) }),
    ...(load.devices > 0 && distributionService.enabled && { distributionService: sizeDistribution(load) }),
  };
}

function sizeMad({ messagesPerSecond }: ExpectedLoad, own: ResourceRequirements | undefined): ServiceSizing {
  const planned = madCapacity(own) * UTILISATION;
  return { replicas: Math.ceil(messagesPerSecond / planned), ...(!own && { resources: MEASURED }) };
}

function sizeDistribution({ devices }: ExpectedLoad): ServiceSizing {
  const { enough } = MEASUREMENTS.distributionService;
  const connections = Math.ceil((devices / enough.devices) * enough.databaseConnections * POOL_RESERVE);
  return { databaseConnections: Math.max(enough.databaseConnections, connections) };
}

/** Messages in a second that one mad-service carries: they grow with its resources, and the scarcer one decides. */
function madCapacity(own: ResourceRequirements | undefined): number {
  const { messagesPerSecond, cpu, memory } = MEASUREMENTS.madService;
  const share = (amount: string | undefined, measured: string, parse: (text: string) => number | undefined) =>
    amount === undefined ? 1 : (parse(amount) ?? 0) / (parse(measured) ?? 1);
  const cpuShare = share(own?.limits?.cpu ?? own?.requests?.cpu, cpu, parseCpu);
  const memoryShare = share(own?.limits?.memory ?? own?.requests?.memory, memory, parseMemory);
  return messagesPerSecond * Math.min(cpuShare, memoryShare);
}

import { expect } from 'vitest';
import { type HubAndCluster, isSuspended } from '../support/hub-and-cluster';

/** Waits until everything that dials the managed cluster is suspended, and the hub halves have said so. */
export async function frozen(environment: HubAndCluster): Promise<void> {
  const hubHalves = (await environment.layers()).filter(({ spec }) => !spec?.['kubeConfig']).map(({ metadata }) => metadata.name);
  await environment.settled(hubHalves);
  const { hub, namespace } = environment;
  const all = [
    ...(await hub.list('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', namespace)),
    ...(await hub.list('helm.toolkit.fluxcd.io/v2', 'HelmRelease', namespace)),
  ];
  const dialling = all.filter(({ spec }) => spec?.['kubeConfig']);
  expect(dialling.filter((object) => !isSuspended(object)).map(({ metadata }) => metadata.name)).toEqual([]);
  expect(dialling.length).toBeGreaterThan(hubHalves.length);
}

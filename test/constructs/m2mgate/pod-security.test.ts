import { describe, expect, it } from 'vitest';
import { renderServices } from '../../support/render-services';
import { type RenderedWorkload, workloads } from '../../support/workload';

const ALL_ON = {
  licenseStatusService: { enabled: true, mailRecipients: 'a@example.org' },
  placeholderService: { enabled: true },
};
const all = workloads(renderServices({ m2mgate: ALL_ON }));
const gateways = all.filter(({ name }) => name.startsWith('vpngate'));
const others = all.filter((one) => !gateways.includes(one));

/** Volumes that the Pod Security Standard `restricted` allows. */
const VOLUMES = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret'];

/** What the Pod Security Standard `restricted` finds wrong with a pod, in the words of its documentation. */
function violations({ pod, container }: RenderedWorkload): string[] {
  const own = container.securityContext;
  const forbidden = ['hostNetwork', 'hostPID', 'hostIPC'].filter((field) => pod[field] === true);
  const volumes = pod.volumes.flatMap((volume) => Object.keys(volume).filter((key) => key !== 'name' && !VOLUMES.includes(key)));
  const { drop = [], add = [] } = (own['capabilities'] ?? {}) as { drop?: string[]; add?: string[] };
  const setting = (name: string) => own[name] ?? pod.securityContext[name];
  return [
    ...forbidden,
    ...volumes,
    ...(own['privileged'] === true ? ['privileged'] : []),
    ...(own['allowPrivilegeEscalation'] === false ? [] : ['allowPrivilegeEscalation']),
    ...(setting('runAsNonRoot') === true ? [] : ['runAsNonRoot']),
    ...(setting('runAsUser') === 0 ? ['runAsUser'] : []),
    ...((setting('seccompProfile') as { type?: string } | undefined)?.type === 'RuntimeDefault' ? [] : ['seccompProfile']),
    ...(drop.includes('ALL') ? [] : ['capabilities.drop']),
    ...add.filter((name) => name !== 'NET_BIND_SERVICE'),
  ];
}

describe('pods of services', () => {
  it.each(others)('$name meets the Pod Security Standard restricted', (one) => {
    expect(violations(one)).toEqual([]);
  });

  it.each(gateways)('$name leaves it only to make tunnels', (one) => {
    expect(violations(one)).toEqual(['hostPath', 'runAsNonRoot', 'runAsUser', 'NET_ADMIN', 'NET_RAW']);
    expect(one.pod.volumes).toContainEqual({ name: 'tunnel', hostPath: { path: '/dev/net/tun', type: 'CharDevice' } });
    // The device keeps its label on the server, and SELinux lets no confined container open it.
    expect(one.container.securityContext['seLinuxOptions']).toEqual({ type: 'spc_t' });
  });

  it.each(all)('$name cannot write its image, and has a folder for temporary files', ({ container, pod }) => {
    expect(container.securityContext['readOnlyRootFilesystem']).toBe(true);
    expect(container.volumeMounts).toContainEqual({ name: 'tmp', mountPath: '/tmp' });
    expect(pod.volumes).toContainEqual({ name: 'tmp', emptyDir: {} });
  });

  it.each(all)('$name gets no token of Kubernetes and no variables of foreign Services', ({ pod }) => {
    expect(pod).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
  });
});

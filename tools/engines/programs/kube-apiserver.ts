import { goProgram } from '../frame/go-program';

const VERSION = 'k8s.io/component-base/version';

/** The Kubernetes API server. It reports the version that it is built from; without that it calls itself v0.0.0. */
export const KUBE_APISERVER = goProgram({
  name: 'kube-apiserver',
  module: 'k8s.io/kubernetes',
  package: 'k8s.io/kubernetes/cmd/kube-apiserver',
  variables: (version) => {
    const [major = '', minor = ''] = version.slice(1).split('.');
    return { [`${VERSION}.gitVersion`]: version, [`${VERSION}.gitMajor`]: major, [`${VERSION}.gitMinor`]: minor };
  },
});

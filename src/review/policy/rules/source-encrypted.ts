import { defineRule } from '../define-rule';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

const GROUP = 'source.toolkit.fluxcd.io';
const ENCRYPTED = /^(?:https|ssh|oci):\/\//;
/** A name or a token in front of the host; `git@` and the like are no secret. */
const CREDENTIALS = /^https?:\/\/[^/@]+@/;

/** Nobody on the way can change what Flux applies. */
export const sourceEncrypted = defineRule<Resource>({
  id: 'source/encrypted',
  severity: 'error',
  title: 'Sources are fetched over an encrypted connection',
  why: 'What Flux fetches it applies with the rights of the project: whoever can change it on the way owns the environment. Credentials in an address are readable for everybody who reads the deploy branch.',
  hint: 'use https, ssh or oci, and a Secret named under secretRef for credentials',
  subjects: (input) =>
    ['GitRepository', 'HelmRepository', 'OCIRepository', 'Bucket'].flatMap((kind) => input.ofType(`${kind}.${GROUP}`)),
  inspect: ({ kind, manifest }): Violation[] => {
    const url = manifest.at('spec', 'url');
    const insecure = manifest.at('spec', 'insecure');
    return [
      ...(insecure.isTrue ? [{ at: insecure, message: 'is fetched without encryption (insecure: true)' }] : []),
      ...(kind !== 'Bucket' && !ENCRYPTED.test(url.text ?? '') ? [{ at: url, message: 'is fetched without encryption' }] : []),
      ...(CREDENTIALS.test(url.text ?? '') ? [{ at: url, message: 'has credentials in its address (not shown)' }] : []),
    ];
  },
});

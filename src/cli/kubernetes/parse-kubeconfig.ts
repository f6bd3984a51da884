import { CORE_SCHEMA, load } from 'js-yaml';
import { isRecord } from '../../base/is-record';
import type { ClusterAccess, ClusterCredential } from './cluster-access';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the current context of a kubeconfig, or nothing when it has none that can be used.
 *
 * Only what is written in it counts: nothing that would run a program or read a file of the machine, and no server that
 * is not compared with a certificate.
 */
export function parseKubeconfig(text: string): ClusterAccess | undefined {
  const config = fields(parse(text));
  const context = fields(entry(config['contexts'], config['current-context'])['context']);
  const cluster = fields(entry(config['clusters'], context['cluster'])['cluster']);
  const user = fields(entry(config['users'], context['user'])['user']);
  const credential = credentialOf(user);
  const { server, 'certificate-authority-data': certificateAuthority } = cluster;
  if (typeof server !== 'string' || typeof certificateAuthority !== 'string' || !credential) return undefined;
  return { server, certificateAuthority, credential };
}

/** The message of a parser shows the text around a mistake, and this text is secret. */
function parse(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function credentialOf(user: Fields): ClusterCredential | undefined {
  const { token, 'client-certificate-data': certificate, 'client-key-data': key } = user;
  if (typeof token === 'string') return { token };
  return typeof certificate === 'string' && typeof key === 'string' ? { certificate, key } : undefined;
}

/** The entry of a list with that name. */
function entry(list: unknown, name: unknown): Fields {
  return Array.isArray(list) ? fields(list.find((one) => fields(one)['name'] === name)) : {};
}

function fields(value: unknown): Fields {
  return isRecord(value) ? { ...value } : {};
}

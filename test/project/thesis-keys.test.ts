import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findObject } from '../support/find-object';
import { renderServices } from '../support/render-services';
import { type RenderedWorkload, workloads } from '../support/workload';
import { type KeyHolder, THESIS_KEYS } from './thesis-keys';

const ALL_ON = {
  licenseStatusService: { enabled: true, mailRecipients: 'a@example.org' },
  placeholderService: { enabled: true },
};
const objects = renderServices({ m2mgate: ALL_ON });
const certificates = objects.filter(({ kind }) => kind === 'Certificate');
const secretOf = (name: string) => (findObject(objects, 'Certificate', name).spec as { secretName: string }).secretName;

const CA = secretOf('m2mgate-ca-certificate');
const CASCADE = secretOf('cascade-certificate');

function holder({ name }: RenderedWorkload): KeyHolder {
  if (name === 'cascade') return 'Cascade Service';
  return name === 'core-service' ? 'Core Service' : 'Generic Backend Service';
}

/** What the files that cert-manager writes into a Secret are called in table 4.1. */
function contents(secret: string, file: string): string[] {
  if (file === 'truststore.p12') return ['CA.crt'];
  if (file !== 'keystore.p12') return [`${secret}/${file}`];
  const owner = secret === CA ? 'CA' : secret === CASCADE ? 'cascade' : 'service';
  return [`${owner}.key`, `${owner}.crt`];
}

/** Every file of a Secret that the container of a workload can read. */
function mounted({ pod, container }: RenderedWorkload): { secret: string; file: string }[] {
  return pod.volumes.flatMap(({ name, secret }) => {
    if (!secret || !container.volumeMounts.some((mount) => mount.name === name)) return [];
    // Without items every key of the Secret is a file.
    return (secret.items ?? [{ key: '*' }]).map(({ key }) => ({ secret: secret.secretName, file: key }));
  });
}

const files = (one: RenderedWorkload) => [...new Set(mounted(one).flatMap(({ secret, file }) => contents(secret, file)))];

describe('table 4.1', () => {
  it.each(workloads(objects))('$name holds what its column ticks, and nothing else', (one) => {
    expect(files(one).sort()).toEqual([...THESIS_KEYS[holder(one)]].sort());
  });

  it('has a service for each of its columns', () => {
    const columns = new Set<string>(workloads(objects).map(holder));
    expect([...columns, 'M2MGate CLI'].sort()).toEqual(Object.keys(THESIS_KEYS).sort());
  });

  it.each(workloads(objects))('$name holds the key of nobody but itself', (one) => {
    const service = one.labels['app.kubernetes.io/name'];
    const foreign = mounted(one).filter(({ secret }) => secret !== `${service}-certificate` && secret !== CA);
    expect(foreign).toEqual([]);
  });

  it('leaves the key pair of the CLI in its Secret, where no pod reads it', () => {
    const cli = secretOf('m2mgate-cli-certificate');
    expect(findObject(objects, 'Certificate', 'm2mgate-cli-certificate').spec).toMatchObject({
      keystores: { pkcs12: { create: true } },
      issuerRef: { name: 'm2mgate-ca-issuer' },
    });
    expect(JSON.stringify(workloads(objects))).not.toContain(cli);
  });

  it('makes no key that the table does not know', () => {
    const services = new Set(workloads(objects).map(({ labels }) => `${labels['app.kubernetes.io/name']}-certificate`));
    const names = certificates.map(({ metadata }) => metadata.name).filter((name) => !services.has(name));
    expect(names).toEqual(['m2mgate-ca-certificate', 'm2mgate-cli-certificate']);
  });
});

const seeds = join(__dirname, '../../../shared/seeds');

describe.skipIf(!existsSync(seeds))('the transcription', () => {
  it('of table 4.1 is complete and right', () => {
    const lines = readdirSync(seeds).flatMap((file) => readFileSync(join(seeds, file), 'utf8').split('\n'));
    const caption = lines.findIndex((line) => line.startsWith('Table 4.1: TLS keys'));
    const start = lines.findLastIndex((line, index) => index < caption && line.startsWith('File\t'));
    const [, ...columns] = (lines[start] ?? '').split('\t');
    const rows = lines.slice(start + 1, caption).filter((line) => line.includes('\t'));
    const ticks = (column: number) =>
      rows.flatMap((row) => {
        const [file = '', ...cells] = row.split('\t');
        return cells[column] ? [file] : [];
      });
    expect(Object.fromEntries(columns.map((name, index) => [name, ticks(index)]))).toEqual(THESIS_KEYS);
  });
});

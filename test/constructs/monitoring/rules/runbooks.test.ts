import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODELS, SUBJECTS } from '../metrics/all-expressions';

const folder = join(__dirname, '../../../../docs/runbooks');
const read = (subject: string) => readFileSync(join(folder, `${subject}.md`), 'utf8');

/** Paragraphs of a page by their heading, which is the name of an alert. */
function paragraphs(subject: string): [alert: string, text: string][] {
  return read(subject)
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n')).trim()]);
}

const ALERTS = new Set(SUBJECTS.flatMap(({ alerts }) => alerts.map(({ alert }) => alert)));
/** Alerts of the charts, kinds of Kubernetes, products. */
const OTHER_WORDS = new Set(
  [
    'NodeClockNotSynchronising NodeFilesystemAlmostOutOfSpace',
    'CertificateRequest ConfigMap GitRepository HelmRepository KafkaTopic NetworkPolicy PersistentVolume PodMonitor PushSecret',
    'ServiceAccount ServiceMonitor',
    'GitLab InnoDB MySQL',
    'AccessDenied NotEnoughReplicas NotReady QuotaExceeded RecordTooLarge SlowDown TopicAuthorization',
  ].flatMap((words) => words.split(' ')),
);

describe('runbooks', () => {
  it.each(SUBJECTS.map((subject) => [subject.name, subject] as const))(
    '%s has a paragraph for each of its alerts',
    (name, { title, alerts }) => {
      expect(paragraphs(name).map(([alert]) => alert)).toEqual(alerts.map(({ alert }) => alert));
      expect(read(name).split('\n')[0]).toBe(`# ${title}`);
    },
  );

  it.each(SUBJECTS.map(({ name }) => name))('%s says what to look at and what to do', (name) => {
    for (const [alert, text] of paragraphs(name)) {
      expect(text.length, alert).toBeGreaterThan(80);
      expect(text.length, alert).toBeLessThan(1200);
    }
  });

  it.each(SUBJECTS.map(({ name }) => name))('%s names dashboards that exist', (name) => {
    const intro = read(name).split(/^## /m)[0] ?? '';
    const titles = [...(/Dashboards?: ([^.]*)/.exec(intro)?.[1] ?? '').matchAll(/\*([^*]+)\*/g)].map(([, title]) => title);
    expect(titles.length).toBeGreaterThan(0);
    const known = [...MODELS.values()].flatMap(({ title, panels }) => [title, ...panels.map((panel) => panel.title)]);
    expect(titles.filter((title) => !known.includes(title ?? ''))).toEqual([]);
  });

  it.each(SUBJECTS.map(({ name }) => name))('%s sends people to alerts that exist', (name) => {
    const words = [
      ...read(name)
        .replace(/`[^`]*`/g, '')
        .matchAll(/\b[A-Z][A-Za-z0-9]*[a-z][A-Z][A-Za-z0-9]+\b/g),
    ].map(([word]) => word);
    expect(
      [...new Set(words)].filter((word) => !ALERTS.has(word) && !OTHER_WORDS.has(word) && !/^(\w+Exception|AADSTS)/.test(word)),
    ).toEqual([]);
  });

  it('has no page without a subject, and a list of all', () => {
    const pages = readdirSync(folder).map((file) => file.replace('.md', ''));
    expect(pages.filter((page) => page !== 'README').sort()).toEqual(SUBJECTS.map(({ name }) => name).sort());
    for (const { name, title } of SUBJECTS) expect(read('README')).toContain(`[${title}](${name}.md)`);
  });
});

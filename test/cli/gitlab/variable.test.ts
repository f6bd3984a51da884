import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { gitlabFromEnv } from '../../../src/cli/gitlab/gitlab-from-env';
import { storeVariable } from '../../../src/cli/gitlab/variable';
import { FakeGitlab } from '../../support/fake-gitlab/fake-gitlab';
import { TODAY } from '../run-cli';
import { gitlabJob } from './gitlab-job';

const gitlab = new FakeGitlab();
beforeAll(() => gitlab.start());
afterAll(() => gitlab.stop());
beforeEach(() => {
  gitlab.project.variables.length = 0;
});

function store(value: string) {
  const client = gitlabFromEnv({ now: () => TODAY, sleep: async () => undefined, env: gitlabJob(gitlab) });
  return storeVariable(client, { key: 'SECRET', value, masked: true, description: 'A secret.' });
}

it('stores a variable that the hub can read and logs do not show', async () => {
  expect(await store('any-value')).toBe('created');
  expect(gitlab.project.variables).toEqual([
    {
      key: 'SECRET',
      value: 'any-value',
      variable_type: 'env_var',
      protected: true,
      masked: true,
      hidden: false,
      raw: true,
      environment_scope: '*',
      description: 'A secret.',
    },
  ]);
});

it('changes it only when it differs', async () => {
  await store('first-value');
  expect(await store('first-value')).toBe('unchanged');
  expect(await store('other-value')).toBe('updated');
  expect(gitlab.project.variables).toMatchObject([{ value: 'other-value' }]);
});

it('makes a hidden one anew, because nobody could read it any more', async () => {
  await store('first-value');
  for (const variable of gitlab.project.variables) variable.hidden = true;
  expect(await store('other-value')).toBe('updated');
  expect(gitlab.project.variables).toMatchObject([{ value: 'other-value', hidden: false }]);
});

it('stores a value that GitLab would expand as it is', async () => {
  await store('pa$$word~8Q~');
  expect(gitlab.project.variables).toMatchObject([{ value: 'pa$$word~8Q~', raw: true }]);
});

it('leaves a variable of one environment alone', async () => {
  await store('first-value');
  const [first] = gitlab.project.variables;
  if (first) first.environment_scope = 'staging';
  expect(await store('other-value')).toBe('created');
  expect(await store('third-value')).toBe('updated');
  expect(gitlab.project.variables.map(({ environment_scope, value }) => `${environment_scope} ${value}`)).toEqual([
    'staging first-value',
    '* third-value',
  ]);
});

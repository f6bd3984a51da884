import { describe, expect, it } from 'vitest';
import { GITLAB_VARIABLES } from '../../../src/projen/gitlab-variables';
import type { Job } from '../../../src/projen/pipeline/job';
import { pipeline } from '../../../src/projen/pipeline/pipeline';
import { STAGES } from '../../../src/projen/pipeline/stages';
import { projectRepositorySpec } from '../../../src/projen/project-repository-spec';
import { evaluateCondition } from './evaluate-condition';
import { jobsOf } from './jobs-of';
import { SCENARIOS } from './scenarios';
import { SETTINGS } from './settings';

const file = pipeline(SETTINGS);
const jobs = Object.entries(file.jobs);
const template = file.templates['.tofu'];
const everything = JSON.stringify(file);

/** Everything that a job runs, with what comes from templates and defaults. */
function scriptOf({ extends: name, script }: Job): string {
  const before = (name === undefined ? undefined : file.templates[name]?.before_script) ?? file.default.before_script;
  return [...before, ...script].join('\n');
}

const MERGE_REQUEST = SCENARIOS.filter(({ name }) => name.startsWith('a merge request')).map(({ variables }) => variables);
const inMergeRequests = jobs.filter(([, { rules }]) =>
  rules.some((rule) => MERGE_REQUEST.some((variables) => evaluateCondition(rule.if, variables))),
);

describe('the pipeline', () => {
  it('includes nothing from elsewhere', () => {
    expect(everything).not.toMatch(/"include"|"trigger"|"component"/);
  });

  it('is started by nothing on the deploy branch, whatever else is true', () => {
    expect(file.workflow.rules[0]).toEqual({ if: '$CI_COMMIT_BRANCH =~ /^deploy\\//', when: 'never' });
  });

  it('takes runners and images as the options say', () => {
    const options = { runnerTags: ['m2m'], nodeImage: 'registry.example.com/node:22', tofuImage: 'registry.example.com/tofu:1' };
    const own = pipeline(projectRepositorySpec.parse({ name: 'example', ...options }));
    expect(own.default).toMatchObject({ tags: ['m2m'], image: 'registry.example.com/node:22' });
    expect(own.templates['.tofu']?.image).toBe('registry.example.com/tofu:1');
  });

  it('has no runner tags unless the options say so', () => {
    expect(file.default).not.toHaveProperty('tags');
  });

  it('signs in to the registry of the platform with the token of the job', () => {
    const npmRegistry = 'https://gitlab.example.com/api/v4/groups/12/-/packages/npm/';
    const own = pipeline(projectRepositorySpec.parse({ name: 'example', npmRegistry }));
    const line = 'npm config set --location=user "//gitlab.example.com/api/v4/groups/12/-/packages/npm/:_authToken"';
    expect(own.default.before_script[0]).toContain(`${line} "\${BLUE_NPM_TOKEN:-$CI_JOB_TOKEN}"`);
    expect(own.templates['.tofu']?.before_script).toContain(own.default.before_script[0]);
  });

  it('checks no types where the project file is YAML', () => {
    const own = pipeline(projectRepositorySpec.parse({ name: 'example', format: 'yaml' }));
    expect(own.jobs['check']?.script).toEqual(['blue check --code-quality reports/check.json']);
    expect(file.jobs['check']?.script[0]).toBe('tsc --noEmit');
  });

  it('uses no variable that nobody sets', () => {
    const inShell = ['plan', 'code', 'changed', 'PATH', 'PWD', 'PLAN_CHANGED', 'DEPLOY_SHA', 'ROLLBACK_TO', 'BLUE_NPM_TOKEN'];
    const known = new Set([...GITLAB_VARIABLES.map(({ name }) => name), ...Object.keys(file.variables), ...inShell]);
    const used = [...everything.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
    expect(new Set(used.filter((name) => !known.has(name) && !name.startsWith('CI_')))).toEqual(new Set());
  });
});

describe('every job', () => {
  it.each(jobs)('%s needs only jobs of earlier stages', (_, { stage, needs }) => {
    for (const { job } of needs) {
      const needed = file.jobs[job];
      expect(needed, job).toBeDefined();
      expect(STAGES.indexOf(needed?.stage ?? stage), job).toBeLessThan(STAGES.indexOf(stage));
    }
  });

  it.each(jobs)('%s is there with everything it needs, whenever it is there', (name, { needs }) => {
    for (const { name: scenario, variables } of SCENARIOS) {
      const present = jobsOf(file, variables).map((one) => one.replace(' (manual)', ''));
      if (!present.includes(name)) continue;
      const missing = needs.filter(({ job, optional }) => !optional && !present.includes(job));
      expect(missing, scenario).toEqual([]);
    }
  });

  it.each(jobs)('%s is cancelled by a newer commit in merge requests only', (_, { rules }) => {
    for (const { if: condition, interruptible } of rules) {
      const applies = MERGE_REQUEST.some((variables) => evaluateCondition(condition, variables));
      expect(interruptible === true, condition).toBe(applies);
    }
  });

  it.each(jobs)('%s keeps nothing for ever and shows nothing to guests', (_, { artifacts }) => {
    if (artifacts) expect(artifacts).toMatchObject({ access: /none|developer/, expire_in: /\d+ (week|days)/ });
  });
});

describe('jobs of merge requests', () => {
  it('are four', () => {
    expect(inMergeRequests.map(([name]) => name)).toEqual(['check', 'synth', 'plan-preview', 'preview']);
  });

  it.each(inMergeRequests)('%s changes nothing', (_, job) => {
    expect(scriptOf(job)).not.toMatch(/\bapply\b|\bpublish\b|project connect|-auto-approve/);
    expect(job).not.toHaveProperty('environment');
    expect(job).not.toHaveProperty('resource_group');
  });

  it('plan without a lock, with a token that can only read', () => {
    const script = file.jobs['plan-preview']?.script ?? [];
    expect(script[0]).toBe('export TF_VAR_hcloud_token="$HCLOUD_TOKEN_READONLY"');
    expect(script.join('\n')).toContain('plan -lock=false');
  });

  it('comment with a token of their own', () => {
    expect(file.jobs['preview']?.script[0]).toBe('export BLUE_GITLAB_TOKEN="${BLUE_COMMENT_TOKEN:-}"');
  });

  it('expose one file, under a path that GitLab accepts', () => {
    const { paths = [], expose_as } = file.jobs['preview']?.artifacts ?? {};
    expect(paths).toEqual(['preview/report.html']);
    expect(paths[0]).not.toMatch(/[*$]|^\.\//);
    expect(expose_as).toMatch(/^[\w -]{1,100}$/);
  });
});

describe('jobs that deploy', () => {
  it.each(['plan', 'apply', 'connect', 'publish', 'renew', 'rollback'])('%s never runs beside another one', (name) => {
    expect(file.jobs[name]?.resource_group).toBe('production');
  });

  it('wait for a person once, at the protected environment', () => {
    const asked = jobs.filter(([, { rules }]) => rules.some(({ when }) => when === 'manual')).map(([name]) => name);
    expect(asked).toEqual(['apply', 'rollback']);
    for (const name of asked) expect(file.jobs[name]?.environment).toEqual({ name: 'production' });
  });

  it('go on only after that person', () => {
    const { rules, needs } = file.jobs['apply'] ?? {};
    expect(rules).toEqual([expect.not.objectContaining({ allow_failure: true })]);
    expect(needs).toContainEqual({ job: 'plan' });
    expect(file.jobs['connect']?.needs).toContainEqual({ job: 'apply', artifacts: false });
    expect(file.jobs['publish']?.needs).toContainEqual({ job: 'connect', artifacts: false });
    expect(file.jobs['verify']?.needs).toContainEqual({ job: 'publish' });
  });
});

describe('jobs with OpenTofu', () => {
  const planning = jobs.filter(([, { script }]) => /terraform plan -/.test(script.join('\n')));

  it('find the state by the environment, so that no token gets into a plan', () => {
    expect(everything).not.toContain('-backend-config');
    expect(template?.variables).toMatchObject({
      TF_HTTP_ADDRESS: '$CI_API_V4_URL/projects/$CI_PROJECT_ID/terraform/state/infrastructure',
      TF_HTTP_PASSWORD: '$CI_JOB_TOKEN',
    });
  });

  it.each(jobs.filter(([, { script }]) => script.join('\n').includes('tofu ')))('%s encrypts', (_, job) => {
    expect(job.extends).toBe('.tofu');
    expect(scriptOf(job)).toContain('export TF_ENCRYPTION=');
  });

  it.each(planning)('%s takes no lock, which only Maintainers may', (_, { script }) => {
    expect(script.join('\n')).toContain('plan -lock=false');
  });

  it('apply with the providers that have planned, or not at all', () => {
    const lock = 'dist/terraform/.terraform.lock.hcl';
    expect(file.jobs['plan']?.artifacts?.paths).toContain(lock);
    const applying = jobs.filter(([, { script }]) => /terraform apply /.test(script.join('\n')));
    expect(applying.map(([name]) => name)).toEqual(['apply']);
    for (const [, { script, needs }] of applying) {
      expect(script.join('\n')).toContain('tofu -chdir=dist/terraform init -lockfile=readonly\n');
      expect(needs).toContainEqual({ job: 'plan' });
    }
  });

  it('keep the state that could not be stored, for those who may read it in GitLab anyway', () => {
    const { paths, when, access } = file.jobs['apply']?.artifacts ?? {};
    expect({ paths, when, access }).toEqual({
      paths: ['dist/terraform/errored.tfstate'],
      when: 'on_failure',
      access: 'developer',
    });
  });

  it.each(planning)('%s never writes the plan as JSON', (_, { script, artifacts }) => {
    const lines = script.join('\n');
    expect(lines.match(/show -json[^|]*\| blue plan summarize -/g)).toHaveLength(1);
    expect(lines).not.toMatch(/show -json[^|]*>/);
    expect(JSON.stringify(artifacts ?? {})).not.toMatch(/plan\.json|tfplan/);
  });

  it('keep the plan of the default branch only, for nobody to download', () => {
    const keeping = jobs.filter(([, { artifacts }]) => artifacts?.paths?.includes('plan.cache'));
    expect(keeping.map(([name, { artifacts }]) => [name, artifacts?.access])).toEqual([['plan', 'none']]);
  });

  it('copy what has another name in GitLab, when it is set', () => {
    const terraformVariables = { backup_s3_access_key_id: 'OTHER_KEY' };
    const own = pipeline(projectRepositorySpec.parse({ name: 'example', terraformVariables }));
    expect(own.templates['.tofu']?.before_script.at(-1)).toBe(
      'if [ -n "${OTHER_KEY:-}" ]; then export TF_VAR_backup_s3_access_key_id="$OTHER_KEY"; fi',
    );
  });
});

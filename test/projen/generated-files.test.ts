import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { projectInitCommand } from '../../src/cli/commands/project-init';
import { Reporter } from '../../src/cli/reporter';
import type { ProjectRepositoryOptions } from '../../src/projen/project-repository-options';
import type { projectRepositorySpec } from '../../src/projen/project-repository-spec';
import { generatedFiles } from '../../tools/jsii/generated-files';
import { repositorySchema } from '../../tools/jsii/repository-schema';
import type { DeepReadonly } from '../support/deep-readonly';

const root = join(__dirname, '../..');

it.each(Object.entries(generatedFiles()))('%s is up to date (npx projen import)', (file, text) => {
  expect(readFileSync(join(root, file), 'utf8')).toBe(text);
});

it('the public type is that of the specification', () => {
  type Input = DeepReadonly<z.input<typeof projectRepositorySpec>>;
  expectTypeOf<ProjectRepositoryOptions>().toExtend<Input>();
  expectTypeOf<Input>().toExtend<ProjectRepositoryOptions>();
});

const options = Object.entries(repositorySchema().properties ?? {});

it.each(options)('%s is described, in a sentence', (_, { description }) => {
  expect(description).toMatch(/^[A-Z].*\.$/);
});

describe('.jsii, which projen reads', () => {
  interface Option {
    readonly name: string;
    readonly optional?: boolean;
  }
  const { types } = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8')) as {
    types: Record<string, { kind: string; base?: string; properties?: Option[] }>;
  };

  it('has one kind of project', () => {
    const kinds = Object.entries(types).filter(([, { kind }]) => kind === 'class');
    expect(kinds).toEqual([['@m2mgate/blue.ProjectRepository', expect.objectContaining({ base: 'projen.Project' })]]);
  });

  it('asks for what the first project file needs, and for nothing else that has no default', () => {
    const required = types['@m2mgate/blue.ProjectRepositoryOptions']?.properties?.filter(({ optional }) => !optional);
    expect(required?.map(({ name }) => name)).toEqual(['name', 'gitlabProjectId', 'baseDomain']);
  });
});

describe('blue project init', () => {
  const io = {
    cwd: root,
    colour: false,
    env: {},
    out: () => undefined,
    err: () => undefined,
    stdin: async () => '',
    now: () => new Date(0),
    sleep: async () => undefined,
  };
  const command: Command = projectInitCommand({ io, reporter: new Reporter(io, {}) });

  it('has a flag for every option that fits on a command line', () => {
    // A map has no place on a command line, and the folder is the argument.
    const fitting = options.map(([name]) => name).filter((name) => name !== 'outdir' && name !== 'terraformVariables');
    const flags = command.options.map((option) => option.attributeName()).filter((name) => name !== 'json');
    expect(flags.sort()).toEqual(fitting.sort());
  });
});

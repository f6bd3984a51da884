import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/project/inspect';
import { M2MGateProject } from '../../src/project/m2mgate-project';
import type { ProjectProps } from '../../src/project/project-props';
import { MINIMAL } from './examples';

/** What a script without types can pass. */
const untyped = (props: unknown) => new M2MGateProject(props as ProjectProps);

describe('the props', () => {
  it('are a copy that nobody can change', () => {
    const env = { A: 'x' };
    const project = new M2MGateProject({ ...MINIMAL, m2mgate: { coreService: { env } } });
    env.A = 'y';
    expect(project.props.m2mgate?.coreService?.env).toEqual({ A: 'x' });
    expect(() => Object.assign(project.props.m2mgate ?? {}, { portal: {} })).toThrow(TypeError);
  });

  it.each([undefined, null, 'x', 7, [], () => 1, new Date(0), Symbol('x'), { baseDomain: () => 1 }, { m2mgate: new Map() }])(
    'may be %s: that is for the check to say',
    (props) => {
      const project = untyped(props);
      expect(inspect(project.props).issues.length).toBeGreaterThan(0);
      expect(() => [project.slug, project.host('s3')]).not.toThrow();
    },
  );

  it('may contain themselves', () => {
    const props: Record<string, unknown> = { ...MINIMAL };
    props['m2mgate'] = { portal: props };
    expect(inspect(untyped(props).props).issues.length).toBeGreaterThan(0);
  });

  it('may hold the same object in two places', () => {
    const service = { env: { A: 'x' } };
    const { props } = new M2MGateProject({ ...MINIMAL, m2mgate: { coreService: service, cascade: service } });
    expect(props.m2mgate?.cascade).toEqual(service);
  });
});

it('names hosts of the environment', () => {
  const project = new M2MGateProject(MINIMAL);
  expect(project.host('s3')).toBe('s3.example.m2mgate.cloud');
  expect(project.host('')).toBe('example.m2mgate.cloud');
});

it('has the slug of the props, or the one that follows from the domain', () => {
  expect(new M2MGateProject(MINIMAL).slug).toBe('example-m2mgate-cloud');
  expect(new M2MGateProject({ ...MINIMAL, slug: 'acme' }).slug).toBe('acme');
});

describe('recognising a project', () => {
  it('works for another copy of the package', () => {
    const ofAnotherCopy = { props: MINIMAL, [Symbol.for('@m2mgate/blue.M2MGateProject')]: true };
    expect(M2MGateProject.isProject(new M2MGateProject(MINIMAL))).toBe(true);
    expect(M2MGateProject.isProject(ofAnotherCopy)).toBe(true);
  });

  it.each([undefined, null, 'x', {}, MINIMAL, M2MGateProject])('takes nothing else for one (%s)', (value) => {
    expect(M2MGateProject.isProject(value)).toBe(false);
  });
});

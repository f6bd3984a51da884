import type { FakeVariable } from '../gitlab-state';
import { badRequest, type FakeRequest, type FakeResponse, type FakeRoute, notFound } from '../route';

const path = '/projects/:id/variables';

/** CI variables, with GitLab's own rules for what can be masked. */
export const VARIABLE_ROUTES: readonly FakeRoute[] = [
  { method: 'GET', path, handle: ({ project }) => ({ body: project.variables.map(shown) }) },
  { method: 'POST', path, handle: create },
  {
    method: 'GET',
    path: `${path}/:key`,
    handle: (request) => {
      const variable = find(request);
      return variable ? { body: shown(variable) } : notFound('Variable');
    },
  },
  { method: 'PUT', path: `${path}/:key`, handle: update },
  {
    method: 'DELETE',
    path: `${path}/:key`,
    handle: (request) => {
      const variable = find(request);
      if (!variable) return notFound('Variable');
      request.project.variables.splice(request.project.variables.indexOf(variable), 1);
      return { status: 204 };
    },
  },
];

/** Nobody gets the value of a hidden variable back, External Secrets neither. */
function shown(variable: FakeVariable): unknown {
  return variable.hidden ? { ...variable, value: null } : variable;
}

function find({ project, params, query }: FakeRequest): FakeVariable | undefined {
  const scope = query.get('filter[environment_scope]');
  return project.variables.find(
    ({ key, environment_scope }) => key === params['key'] && (scope === null || environment_scope === scope),
  );
}

function create(request: FakeRequest): FakeResponse {
  const { body, project } = request;
  const variable: FakeVariable = {
    key: String(body['key'] ?? ''),
    value: String(body['value'] ?? ''),
    variable_type: body['variable_type'] === 'file' ? 'file' : 'env_var',
    protected: isTrue(body['protected']),
    masked: isTrue(body['masked']) || isTrue(body['masked_and_hidden']),
    hidden: isTrue(body['masked_and_hidden']),
    raw: isTrue(body['raw']),
    environment_scope: String(body['environment_scope'] ?? '*'),
    description: typeof body['description'] === 'string' ? body['description'] : null,
  };
  if (!/^\w{1,255}$/.test(variable.key)) return badRequest({ key: ["can contain only letters, digits and '_'."] });
  if (
    project.variables.some(
      ({ key, environment_scope }) => key === variable.key && environment_scope === variable.environment_scope,
    )
  )
    return badRequest({ key: [`(${variable.key}) has already been taken`] });
  if (variable.masked && !maskable(variable)) return badRequest({ value: ['is invalid'] });
  project.variables.push(variable);
  return { status: 201, body: shown(variable) };
}

function update(request: FakeRequest): FakeResponse {
  const variable = find(request);
  if (!variable) return notFound('Variable');
  const { body } = request;
  const changed: FakeVariable = {
    ...variable,
    ...(body['value'] !== undefined && { value: String(body['value']) }),
    ...(body['variable_type'] !== undefined && { variable_type: body['variable_type'] === 'file' ? 'file' : 'env_var' }),
    ...(body['protected'] !== undefined && { protected: isTrue(body['protected']) }),
    ...(body['masked'] !== undefined && { masked: isTrue(body['masked']) }),
    ...(body['raw'] !== undefined && { raw: isTrue(body['raw']) }),
    ...(typeof body['description'] === 'string' && { description: body['description'] }),
  };
  if (changed.masked && !maskable(changed)) return badRequest({ value: ['is invalid'] });
  Object.assign(variable, changed);
  return { body: shown(variable) };
}

function isTrue(value: unknown): boolean {
  return String(value) === 'true';
}

/** One line without spaces, eight characters or more, and few special characters unless it is raw. */
function maskable({ value, raw }: FakeVariable): boolean {
  return raw ? /^\S{8,}$/.test(value) : /^[a-zA-Z0-9_+=/@:.~-]{8,}$/.test(value);
}

// Plays OpenTofu on a rendered stack where there is no real one: state in GitLab over TF_HTTP_*, locks, saved plans that go
// stale, encryption by TF_ENCRYPTION, plans as `show -json` prints them. Every resource of the stack is one resource with
// its configuration as attributes; the module kube-hetzner is one server for each server of its pools.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [chdir = '', command = '', ...options] = process.argv.slice(2);
const folder = chdir.replace(/^-chdir=/, '');
const option = (name) => options.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
/** Thrown, so that what is locked is unlocked on the way out. */
const fail = (message) => {
  throw new Error(message);
};
process.on('uncaughtException', ({ message }) => {
  console.error(`Error: ${message}`);
  process.exit(1);
});

const LOCKS = join(folder, '.terraform.lock.hcl');

/** As the state and plans are kept: unreadable without the passphrase, as far as a test looks. */
const passphrase = /passphrase\s*=\s*"([^"]+)"/.exec(process.env.TF_ENCRYPTION ?? '')?.[1];
if (!passphrase || passphrase.startsWith('$')) fail('the configuration of the encryption has no passphrase');
const key = createHash('sha256').update(passphrase).digest('hex');
const encrypt = (value) => JSON.stringify({ encrypted_data: Buffer.from(JSON.stringify(value)).toString('base64'), key });
const decrypt = (text) => {
  const sealed = JSON.parse(text);
  if (sealed.key !== key) fail('decryption failed: message authentication failed');
  return JSON.parse(Buffer.from(sealed.encrypted_data, 'base64').toString('utf8'));
};

async function backend(method, address, body) {
  const { TF_HTTP_USERNAME: user, TF_HTTP_PASSWORD: password } = process.env;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const response = await fetch(address, { method, headers: { authorization }, ...(body && { body }) });
  if (response.status === 401 || response.status === 403) fail(`the backend refuses: ${response.status}`);
  return { status: response.status, text: await response.text() };
}

async function readState() {
  const { status, text } = await backend('GET', process.env.TF_HTTP_ADDRESS);
  return status === 200 && text ? decrypt(text) : { serial: 0, resources: {} };
}

async function withLock(work) {
  if (options.includes('-lock=false')) return await work();
  const { TF_HTTP_LOCK_ADDRESS, TF_HTTP_LOCK_METHOD, TF_HTTP_UNLOCK_ADDRESS, TF_HTTP_UNLOCK_METHOD } = process.env;
  const info = JSON.stringify({ ID: randomUUID(), Operation: command });
  const { status } = await backend(TF_HTTP_LOCK_METHOD, TF_HTTP_LOCK_ADDRESS, info);
  if (status !== 200) fail('Error acquiring the state lock');
  try {
    return await work();
  } finally {
    await backend(TF_HTTP_UNLOCK_METHOD, TF_HTTP_UNLOCK_ADDRESS, info);
  }
}

function readStack() {
  if (!existsSync(join(folder, '.terraform'))) fail('Backend initialization required, please run "tofu init"');
  const stack = JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8'));
  const variables = {};
  for (const name of Object.keys(stack.variable ?? {})) {
    const value = process.env[`TF_VAR_${name}`];
    if (!value) fail(`No value for required variable "${name}"`);
    variables[name] = { value };
  }
  const resources = {};
  for (const [type, instances] of Object.entries(stack.resource ?? {}))
    for (const [name, attributes] of Object.entries(instances)) resources[`${type}.${name}`] = attributes;
  const { control_plane_nodepools: control = [], agent_nodepools: agents = [] } = stack.module.cluster;
  for (const { name, count = 1, server_type } of [...control, ...agents])
    for (let index = 0; index < count; index++)
      resources[`module.cluster.hcloud_server.${name}[${index}]`] = { name: `${name}-${index}`, server_type };
  resources['module.cluster.terraform_data.kustomization'] = { token: process.env.TF_VAR_cluster_hcloud_token };
  return { resources, variables };
}

function change(address, before, after) {
  const same = JSON.stringify(before) === JSON.stringify(after);
  const actions = same ? ['no-op'] : before === undefined ? ['create'] : after === undefined ? ['delete'] : ['update'];
  const sensitive = address.includes('terraform_data') ? { token: true } : {};
  const bare = address.replace(/^module\.\w+\./, '');
  return {
    address,
    ...(bare !== address && { module_address: 'module.cluster' }),
    mode: 'managed',
    type: bare.split('.')[0],
    name: bare.split('.')[1].replace(/\[.*/, ''),
    provider_name: `registry.opentofu.org/hashicorp/${bare.split('_')[0]}`,
    change: {
      actions,
      before: before ?? null,
      after: after ?? null,
      after_unknown: before === undefined ? { id: true } : {},
      before_sensitive: before === undefined ? false : sensitive,
      after_sensitive: after === undefined ? false : sensitive,
    },
  };
}

const COMMANDS = {
  init() {
    // Between two jobs there is always a release of some provider.
    if (!existsSync(LOCKS)) {
      if (options.includes('-lockfile=readonly')) fail('Provider dependency changes detected');
      writeFileSync(LOCKS, `# the providers of ${randomUUID()}\n`);
    }
    mkdirSync(join(folder, '.terraform'), { recursive: true });
    console.log('OpenTofu has been successfully initialized!');
  },

  async plan() {
    const { resources, variables } = readStack();
    await withLock(async () => {
      const state = await readState();
      const addresses = [...new Set([...Object.keys(state.resources), ...Object.keys(resources)])].sort();
      const changes = addresses.map((address) => change(address, state.resources[address], resources[address]));
      const changed = changes.some((one) => one.change.actions[0] !== 'no-op');
      writeFileSync(
        option('-out'),
        encrypt({ serial: state.serial, locks: readFileSync(LOCKS, 'utf8'), resources, changes, variables }),
      );
      console.log(changed ? 'OpenTofu will perform actions.' : 'No changes. Your infrastructure matches the configuration.');
      process.exitCode = changed && options.includes('-detailed-exitcode') ? 2 : 0;
    });
  },

  show() {
    const { changes, variables } = decrypt(readFileSync(options.at(-1), 'utf8'));
    console.log(JSON.stringify({ format_version: '1.2', terraform_version: '1.12.6', variables, resource_changes: changes }));
  },

  async apply() {
    await withLock(async () => {
      const plan = decrypt(readFileSync(options.at(-1), 'utf8'));
      if (plan.locks !== readFileSync(LOCKS, 'utf8')) fail('Inconsistent dependency lock file');
      const state = await readState();
      if (state.serial !== plan.serial) fail('Saved plan is stale: the state was changed by another operation');
      await backend('POST', process.env.TF_HTTP_ADDRESS, encrypt({ serial: state.serial + 1, resources: plan.resources }));
      console.log('Apply complete!');
    });
  },

  async output() {
    await readState();
    const outputs = JSON.parse(process.env.TEST_TOFU_OUTPUTS ?? '{}');
    console.log(
      JSON.stringify(Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { value, sensitive: true }]))),
    );
  },
};

if (options.some((one) => one.startsWith('-backend-config'))) fail('the token would be written into the plan');
if (process.env.TF_INPUT !== '0') fail('it would wait for somebody to type');
const run = COMMANDS[command] ?? fail(`does not play ${command}`);
await run();

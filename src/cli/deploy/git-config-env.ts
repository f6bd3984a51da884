/**
 * Settings of Git for one command, as its environment: unlike `-c`, they do not show in the list of processes.
 *
 * @param env Environment that the command inherits: settings that are made there stay.
 */
export function gitConfigEnv(
  env: Readonly<Record<string, string | undefined>>,
  settings: Readonly<Record<string, string>>,
): Record<string, string> {
  const first = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  const entries = Object.entries(settings);
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(first + entries.length)],
    ...entries.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${first + index}`, key],
      [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]),
  ]);
}

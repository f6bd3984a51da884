import { isSecretSetting } from './is-secret-setting';

/** `password: hunter2`, `"client-secret": "hunter2"`, `TOKEN=hunter2`. */
const ASSIGNMENT =
  /(?<![\w.-])(?<name>[A-Za-z_][\w.-]*)(?<sign>["']?[ \t]*[:=][ \t]*)(?:"(?<double>[^"\n]+)"|'(?<single>[^'\n]+)'|(?<plain>[^\s"',;{}[\]()]+))/g;

/**
 * Replaces what is assigned to a name that tells a secret, in a text of any format.
 *
 * @param hide Answers what takes the place of a secret.
 */
export function hideAssignments(text: string, hide: (secret: string) => string): string {
  return text.replace(
    ASSIGNMENT,
    (whole, name: string, sign: string, double: string | undefined, single: string | undefined, plain: string | undefined) => {
      const value = double ?? single ?? plain ?? '';
      if (!isSecretSetting(name, value)) return whole;
      const quote = double !== undefined ? '"' : single !== undefined ? "'" : '';
      return `${name}${sign}${quote}${hide(value)}${quote}`;
    },
  );
}

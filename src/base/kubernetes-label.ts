import type { Finding } from './finding';
import { checkHost } from './host';

const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;

/** Says what is wrong with the key of a Kubernetes label, with or without a DNS prefix. */
export function checkLabelKey(text: string): Finding | undefined {
  const [first = '', second, ...rest] = text.split('/');
  const named = second === undefined ? NAME.test(first) : rest.length === 0 && !checkHost(first) && NAME.test(second);
  if (named) return undefined;
  return {
    rule: 'label/format',
    message: 'is not the key of a Kubernetes label',
    expected: "for example 'workload' or 'example.com/workload'",
  };
}

/** Says what is wrong with the value of a Kubernetes label. */
export function checkLabelValue(text: string): Finding | undefined {
  if (text === '' || NAME.test(text)) return undefined;
  return {
    rule: 'label/format',
    message: 'is not the value of a Kubernetes label',
    expected: '63 characters at most: letters, digits, dots, dashes and underscores',
  };
}

/** Says what is wrong with a taint written as `key=value:Effect` or `key:Effect`. */
export function checkTaint(text: string): Finding | undefined {
  const match = /^([^=:]+)(?:=([^=:]*))?:(NoSchedule|PreferNoSchedule|NoExecute)$/.exec(text);
  if (match?.[1] && !checkLabelKey(match[1]) && !checkLabelValue(match[2] ?? '')) return undefined;
  return {
    rule: 'taint/format',
    message: 'is not a taint',
    expected: 'key=value:Effect with the effect NoSchedule, PreferNoSchedule or NoExecute',
  };
}

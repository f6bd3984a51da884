import { parseArgs } from 'node:util';

export interface Options {
  readonly only: readonly string[];
  readonly except: readonly string[];
  /** Say what there is and whether it is built; run nothing. */
  readonly list: boolean;
  /** Build, and run no test. */
  readonly buildOnly: boolean;
}

/** Reads the arguments of the task: `--only a,b`, `--except c`, `--list`, `--build-only`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      except: { type: 'string', multiple: true },
      list: { type: 'boolean' },
      'build-only': { type: 'boolean' },
    },
  });
  return {
    only: names(values.only),
    except: names(values.except),
    list: values.list ?? false,
    buildOnly: values['build-only'] ?? false,
  };
}

function names(values: readonly string[] = []): string[] {
  return values.flatMap((value) => value.split(',')).filter((name) => name !== '');
}

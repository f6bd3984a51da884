import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated-files';

// Writes what follows from the specification. Run it after every change of a *-spec.ts file.
for (const [file, text] of Object.entries(generatedFiles())) writeFileSync(join(__dirname, '../..', file), text);

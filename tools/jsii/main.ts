import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated-files';

// Writes what follows from the options of a project repository. Run it after every change of project-repository-spec.ts.
for (const [file, text] of Object.entries(generatedFiles())) writeFileSync(join(__dirname, '../..', file), text);

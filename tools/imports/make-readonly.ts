import ts from 'typescript';

/**
 * Marks every property, index and array of the given declarations as readonly.
 *
 * json-schema-to-typescript has no such option, so its text is parsed and printed once more. On the way
 * strings get single quotes, and unions lose the parentheses they do not need.
 */
export function makeReadonly(text: string): string {
  const source = ts.createSourceFile('types.ts', text, ts.ScriptTarget.Latest);
  const { factory } = ts;
  const readonly = factory.createModifier(ts.SyntaxKind.ReadonlyKeyword);

  const transformer: ts.TransformerFactory<ts.SourceFile> = (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const visited = ts.visitEachChild(node, visit, context);
      if (ts.isPropertySignature(visited)) {
        const type = visited.type && ts.isParenthesizedTypeNode(visited.type) ? visited.type.type : visited.type;
        return factory.updatePropertySignature(visited, [readonly], visited.name, visited.questionToken, type);
      }
      if (ts.isIndexSignatureDeclaration(visited)) {
        return factory.updateIndexSignature(visited, [readonly], visited.parameters, visited.type);
      }
      if (ts.isArrayTypeNode(visited)) return factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, visited);
      if (ts.isStringLiteral(visited)) return factory.createStringLiteral(visited.text, true);
      return visited;
    };
    return (file) => ts.visitEachChild(file, visit, context);
  };
  const [transformed] = ts.transform(source, [transformer]).transformed;
  if (!transformed) throw new Error('the transformation lost the file');
  const printed = ts.createPrinter({ removeComments: true }).printFile(transformed);
  // The printer knows only four spaces and no empty lines.
  return printed.replace(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 2)).replace(/^}$(?=\n.)/gm, '}\n');
}

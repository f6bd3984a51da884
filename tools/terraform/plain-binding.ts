import * as ts from 'typescript';

/** Members of cdktf's base classes that every binding overrides; the generator predates `noImplicitOverride`. */
const OVERRIDES = new Set(['synthesizeAttributes', 'synthesizeHclAttributes']);

/** A generated binding without any comment (they are the provider's texts), and valid under this repository's compiler options. */
export function plainBinding(text: string): string {
  const source = ts.createSourceFile('binding.ts', text, ts.ScriptTarget.ES2022, true);
  const { transformed } = ts.transform(source, [markOverrides]);
  const [first] = transformed;
  if (!first) throw new Error('the binding vanished in the transformation');
  return ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed }).printFile(first);
}

function markOverrides(context: ts.TransformationContext): ts.Transformer<ts.SourceFile> {
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isMethodDeclaration(node) && ts.isIdentifier(node.name) && OVERRIDES.has(node.name.text)) {
      const modifiers = [...(ts.getModifiers(node) ?? []), context.factory.createModifier(ts.SyntaxKind.OverrideKeyword)];
      return context.factory.replaceModifiers(node, modifiers);
    }
    return ts.visitEachChild(node, visit, context);
  };
  return (file) => ts.visitEachChild(file, visit, context);
}

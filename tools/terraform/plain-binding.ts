import * as ts from 'typescript';

/** Members of cdktf's base classes that bindings override; the generator predates `noImplicitOverride`. */
const OVERRIDES: Readonly<Record<string, ReadonlySet<string>>> = {
  TerraformResource: new Set(['synthesizeAttributes', 'synthesizeHclAttributes']),
  TerraformProvider: new Set(['synthesizeAttributes', 'synthesizeHclAttributes', 'alias']),
  ComplexList: new Set(['terraformResource', 'terraformAttribute', 'wrapsSet']),
};

/** A generated binding without any comment (they are the provider's texts), and valid under this repository's compiler options. */
export function plainBinding(text: string): string {
  const source = ts.createSourceFile('binding.ts', text, ts.ScriptTarget.ES2022, true);
  const { transformed } = ts.transform(source, [markOverrides]);
  const [first] = transformed;
  if (!first) throw new Error('the binding vanished in the transformation');
  return ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed }).printFile(first);
}

function markOverrides(context: ts.TransformationContext): ts.Transformer<ts.SourceFile> {
  const { factory } = context;
  const override = (modifiers: readonly ts.Modifier[] | undefined) => [
    ...(modifiers ?? []),
    factory.createModifier(ts.SyntaxKind.OverrideKeyword),
  ];

  const member = (overridden: ReadonlySet<string>) => (node: ts.ClassElement) => {
    if (ts.isConstructorDeclaration(node)) {
      const parameters = node.parameters.map((parameter) =>
        ts.getModifiers(parameter)?.length && overridden.has(parameter.name.getText())
          ? factory.updateParameterDeclaration(
              parameter,
              override(ts.getModifiers(parameter)),
              undefined,
              parameter.name,
              parameter.questionToken,
              parameter.type,
              parameter.initializer,
            )
          : parameter,
      );
      return factory.updateConstructorDeclaration(node, node.modifiers, parameters, node.body);
    }
    const named = ts.isMethodDeclaration(node) || ts.isAccessor(node);
    if (!named || !ts.isIdentifier(node.name) || !overridden.has(node.name.text)) return node;
    return factory.replaceModifiers(node, override(ts.getModifiers(node)));
  };

  const visit = (node: ts.Node): ts.Node => {
    if (!ts.isClassDeclaration(node)) return node;
    const base = node.heritageClauses?.[0]?.types[0]?.expression.getText().replace(/^cdktf\./, '') ?? '';
    const members = node.members.map(member(OVERRIDES[base] ?? new Set()));
    return factory.updateClassDeclaration(node, node.modifiers, node.name, node.typeParameters, node.heritageClauses, members);
  };
  return (file) => ts.visitEachChild(file, visit, context);
}

"""Whether generated files parse: every kind by a real parser of its language, what stands within others as well.

TypeScript, TSX, HTML and CSS by their tree-sitter grammars, JSON by the standard library. A Vue or Svelte component
is markup with its expressions taken out and read as TypeScript; a template that stands in a TypeScript file is read
where it stands. Faults are told by path, line and column.
"""

from redraft.codegen.validate.files import faults_in, judge

__all__ = ["faults_in", "judge"]

// Whoever reads YAML also reports problems at places of a file.
@_exported public import Diagnostics

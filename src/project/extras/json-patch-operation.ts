/** One operation of a JSON patch (RFC 6902). Paths are JSON pointers: `/spec/replicas`, `/metadata/labels/example.com~1tier`. */
export type JsonPatchOperation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly from: string; readonly path: string };

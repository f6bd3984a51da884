/** What a rule looks at, one by one: an object, a container, an image, a part of Terraform. */
export interface Subject {
  /** As people write it: `Deployment m2mgate/core-service`. */
  readonly name: string;
  /** Path below the output folder. */
  readonly file: string;
}

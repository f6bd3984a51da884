/** The documentation of the platform as people reach it: folder docs of the platform repository. */
export const DOCS = 'https://gitlab.example.com/m2mgate/blue/-/blob/main/docs';

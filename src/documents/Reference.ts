/** A source as CSL data, as `content/references.yaml` holds it. */
export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly author?:
    | readonly (
        | { readonly family: string; readonly given?: string | undefined }
        | { readonly literal: string }
      )[]
    | undefined;
  readonly issued?: { readonly year: number } | undefined;
  readonly 'container-title'?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
  readonly DOI?: string | undefined;
  readonly URL?: string | undefined;
}
